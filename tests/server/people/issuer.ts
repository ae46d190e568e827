import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { onTestFinished } from 'vitest'
import { freePort } from './building.ts'

/** An account as the issuer knows it. */
export interface IssuedAccount {
  readonly email: string
  readonly email_verified: boolean
  readonly [claim: string]: unknown
}

/** As much of the library as is used; it comes without types. */
interface Library {
  readonly Provider: new (
    issuer: string,
    settings: object,
  ) => { readonly callback: () => (request: IncomingMessage, response: ServerResponse) => void }
}

/** A real issuer on a port of its own, that knows these accounts and this one client. */
export async function issuer(accounts: Readonly<Record<string, IssuedAccount>>, redirectUri: string) {
  // Loaded without a build step in between: the library reads its own files at run time.
  const { Provider } = createRequire(import.meta.url)('oidc-provider') as Library
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const provider = new Provider(url, {
    clients: [
      {
        client_id: 'doorbraak',
        client_secret: 'geheim-geheim-geheim-geheim-geheim',
        redirect_uris: [redirectUri],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'kbo'], profile: ['name'] },
    cookies: { keys: ['test'] },
    findAccount: (_context: unknown, id: string) =>
      accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) },
  })
  const server = createServer(provider.callback())
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })

  /** A person at the issuer's own pages: signs in and says yes, and gives the address they are sent back to. */
  async function signsIn(start: string, login: string): Promise<string> {
    const jar = new Map<string, string>()
    let at = start
    for (let step = 0; step < 12; step++) {
      if (!at.startsWith(url)) return at
      const isForm = at.includes('/interaction/')
      const prompt = isForm
        ? /name="prompt" value="(\w+)"/u.exec(await (await go(at)).text())?.[1]
        : undefined
      const answer = isForm
        ? await go(at, new URLSearchParams({ prompt: prompt ?? '', login, password: 'x' }))
        : await go(at)
      at = new URL(answer.headers.get('location') ?? '', at).href
    }
    throw new Error('The issuer goes round in circles')

    async function go(to: string, form?: URLSearchParams): Promise<Response> {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { cookie }
      const answer = await fetch(to, {
        redirect: 'manual',
        headers,
        ...(form && { method: 'POST', body: form }),
      })
      for (const one of answer.headers.getSetCookie()) {
        const [pair = ''] = one.split(';')
        const mark = pair.indexOf('=')
        jar.set(pair.slice(0, mark), pair.slice(mark + 1))
      }
      return answer
    }
  }
  return { url, signsIn }
}
