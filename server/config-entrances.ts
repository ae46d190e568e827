import { isAddress } from '#shared/invitation.ts'
import { isPrivateHost } from './private-host.ts'
import { whole, Wrong, type ReadSetting } from './setting.ts'

/** By which ways people come in, beside a link that is handed to them; and how long we keep what they leave. */
export interface Entrances {
  /** `null`: letters are kept in the outbox, for a coordinator to send. */
  readonly mail: MailSettings | null
  /** `null`: nobody comes in with an account elsewhere. */
  readonly openId: OpenIdSettings | null
  readonly keep: KeepSettings
}

export interface MailSettings {
  /** `smtp:` or `smtps:`, with the password in it. */
  readonly url: string
  readonly from: string
}

export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people know it as. */
  readonly name: string
  readonly scope: string
  readonly emailClaim: string
  /** `null`: this issuer knows verified addresses only. */
  readonly verifiedClaim: string | null
  /** Where the code (KBO or OVO) of the organisation stands for which somebody signed in; `null`: nowhere. */
  readonly organisationClaim: string | null
}

export interface KeepSettings {
  /** Links that were used, revoked or ran out are removed after so many days. */
  readonly linkDays: number
  /** Who was not here for so many days is erased; 0: nobody ever is by itself. */
  readonly personDays: number
  /** Names stand in the log and the report of a session for so many days after it; 0: until somebody asks. */
  readonly workshopDays: number
}

export const defaultKeep: KeepSettings = { linkDays: 90, personDays: 0, workshopDays: 730 }

/** Never shown, not even where they are wrong. */
export const secretEntrances = ['SMTP_URL', 'OPENID_CLIENT_SECRET'] as const

export function readEntrances(setting: ReadSetting, publicUrl: URL): Entrances {
  const url = setting('SMTP_URL', null, parseSmtp)
  const from = setting('MAIL_FROM', `doorbraak@${publicUrl.hostname}`, parseFrom)
  return {
    mail: url === null ? null : { url, from },
    openId: readOpenId(setting),
    keep: {
      linkDays: setting('KEEP_LINK_DAYS', defaultKeep.linkDays, whole(1, 3650, 'a number of days')),
      personDays: setting(
        'KEEP_PERSON_DAYS',
        defaultKeep.personDays,
        whole(0, 3650, 'a number of days, or 0'),
      ),
      workshopDays: setting(
        'KEEP_WORKSHOP_DAYS',
        defaultKeep.workshopDays,
        whole(0, 3650, 'a number of days, or 0'),
      ),
    },
  }
}

function readOpenId(setting: ReadSetting): OpenIdSettings | null {
  const issuer = setting('OPENID_ISSUER', null, parseIssuer)
  const needed = (variable: string) =>
    setting(variable, '', (raw) => raw, '') ||
    // Only where an issuer is named it is missing.
    (issuer === null ? '' : setting(variable, '', () => new Wrong('is needed with OPENID_ISSUER.'), '?'))
  const clientId = needed('OPENID_CLIENT_ID')
  const clientSecret = needed('OPENID_CLIENT_SECRET')
  const text = (raw: string): string => raw
  const claim = (raw: string): string | null => (raw === '-' ? null : raw)
  const known = {
    name: setting('OPENID_NAME', 'ACM/IDM', text),
    scope: setting('OPENID_SCOPE', 'openid profile email', text),
    emailClaim: setting('OPENID_EMAIL_CLAIM', 'email', text),
    verifiedClaim: setting('OPENID_VERIFIED_CLAIM', 'email_verified', claim),
    organisationClaim: setting('OPENID_ORGANISATION_CLAIM', null, claim),
  }
  return issuer === null ? null : { issuer, clientId, clientSecret, ...known }
}

function parseSmtp(raw: string): string | Wrong {
  const url = URL.canParse(raw) ? new URL(raw) : null
  return url && (url.protocol === 'smtp:' || url.protocol === 'smtps:') && url.hostname
    ? raw
    : new Wrong('is not a mail server: write smtp://name:password@host:587 or smtps://….')
}

const parseFrom = (raw: string): string | Wrong =>
  isAddress(raw) ? raw : new Wrong('is not an address that mail can come from.')

function parseIssuer(raw: string): string | Wrong {
  const url = URL.canParse(raw) ? new URL(raw) : null
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isPrivateHost(url.hostname))
  return isSafe ? raw : new Wrong('is not an issuer: write the https address that its own settings name.')
}
