import { createTransport } from 'nodemailer'
import type { MailSettings } from '#server/config-entrances.ts'
import { letterText } from './letter-text.ts'
import type { Letter, Outbox } from './outbox.ts'

/** Where a letter went: on its way, or into the outbox for a coordinator to send. */
export type Posted = 'mailed' | 'kept'

interface PostParts {
  /** `null`: no mail server was named. */
  readonly mail: MailSettings | null
  readonly outbox: Pick<Outbox, 'put'>
  readonly onTrouble: (what: string, error: unknown) => void
}

export interface PostOffice {
  /** Never fails: who invites has the link in any case. */
  readonly post: (letter: Letter) => Promise<Posted>
  readonly close: () => void
}

/** In ms: a mail server that takes longer is given up, and the letter kept. */
const patience = 15_000

/** Mails letters; what cannot be mailed is kept, so that no invitation is lost. */
export function createPostOffice({ mail, outbox, onTrouble }: PostParts): PostOffice {
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  const transport = mail && createTransport({ url: mail.url, pool: true, maxConnections: 2, ...timeouts })
  const keep = async (letter: Letter): Promise<Posted> => {
    await outbox.put(letter).catch((error: unknown) => onTrouble('a letter could not be kept', error))
    return 'kept'
  }
  return {
    async post(letter) {
      if (!transport || !letter.to) return keep(letter)
      const { subject, text, html } = letterText(letter)
      const to = { name: letter.name, address: letter.to }
      try {
        await transport.sendMail({ from: { name: 'Doorbraak', address: mail.from }, to, subject, text, html })
        return 'mailed'
      } catch (error) {
        onTrouble('a letter could not be mailed', error)
        return keep(letter)
      }
    },
    close: () => transport?.close(),
  }
}
