import * as client from 'openid-client'
import type { OpenIdSettings } from '#server/config-entrances.ts'

/** Who somebody is at an issuer elsewhere, as far as it says so. */
export interface Account {
  readonly issuer: string
  readonly subject: string
  /** Lower case; `null` when the issuer does not vouch for it. */
  readonly email: string | null
  /** KBO or OVO of the organisation they signed in for. */
  readonly organisation: string | null
}

/** What this browser must show when it comes back: kept by itself, for ten minutes. */
interface Flow {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly to: string
}

export type OpenIdRefusal = 'openid-unreachable' | 'openid-failed'

export interface OpenId {
  readonly name: string
  /** Where to send the browser, and what it must bring back. */
  readonly begin: (to: string) => Promise<{ readonly url: string; readonly flow: string } | OpenIdRefusal>
  readonly finish: (
    search: string,
    flow: string,
  ) => Promise<{ readonly account: Account; readonly to: string } | OpenIdRefusal>
}

/** The path that an issuer must know. */
export const openIdReturn = '/api/openid/back'

/**
 * Signing in with an account elsewhere, by OpenID Connect: the code flow, with PKCE, state and nonce. The issuer's
 * own settings are asked the first time somebody needs them, so that a server starts without it.
 */
export function createOpenId(settings: OpenIdSettings, publicUrl: string): OpenId {
  const redirect_uri = `${publicUrl}${openIdReturn}`
  let known: Promise<client.Configuration> | null = null
  const discover = (): Promise<client.Configuration> => {
    const { issuer, clientId, clientSecret } = settings
    // Plain http only where the settings allowed it: on this machine or a private network.
    const execute = issuer.startsWith('http:') ? [client.allowInsecureRequests] : []
    known ??= client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute })
    known.catch(() => (known = null))
    return known
  }

  async function begin(to: string): Promise<{ url: string; flow: string } | OpenIdRefusal> {
    const config = await discover().catch(() => null)
    if (!config) return 'openid-unreachable'
    const verifier = client.randomPKCECodeVerifier()
    const flow: Flow = { state: client.randomState(), nonce: client.randomNonce(), verifier, to }
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri,
      scope: settings.scope,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    return { url: url.href, flow: Buffer.from(JSON.stringify(flow)).toString('base64url') }
  }

  async function finish(search: string, kept: string) {
    const flow = readFlow(kept)
    if (!flow) return 'openid-failed'
    const config = await discover().catch(() => null)
    if (!config) return 'openid-unreachable'
    try {
      const tokens = await client.authorizationCodeGrant(config, new URL(`${redirect_uri}${search}`), {
        pkceCodeVerifier: flow.verifier,
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) return 'openid-failed'
      // Many issuers keep addresses out of the id token.
      const more = config.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
        : {}
      return { account: accountOf(settings, { ...claims, ...more }), to: flow.to }
    } catch {
      return 'openid-failed'
    }
  }

  return { name: settings.name, begin, finish }
}

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string }

function accountOf(
  { emailClaim, verifiedClaim, organisationClaim }: OpenIdSettings,
  claims: Claims,
): Account {
  const email = claims[emailClaim]
  const verified =
    verifiedClaim === null || claims[verifiedClaim] === true || claims[verifiedClaim] === 'true'
  const organisation = organisationClaim === null ? null : claims[organisationClaim]
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' && verified ? email.trim().toLowerCase() : null,
    organisation: typeof organisation === 'string' ? organisation : null,
  }
}

function readFlow(text: string): Flow | null {
  try {
    const raw = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Partial<Flow>
    const { state, nonce, verifier, to } = raw
    return state && nonce && verifier && typeof to === 'string' ? { state, nonce, verifier, to } : null
  } catch {
    return null
  }
}
