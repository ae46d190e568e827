/** What an address brings along: `/m/K7M4RD`, and `?t=` of somebody who comes from another device. */
export function codeIn({ pathname, search }: Pick<Location, 'pathname' | 'search'>): {
  readonly code: string | null
  readonly ticket: string | null
} {
  const code = /^\/m\/([^/]+)/u.exec(pathname)?.[1]
  return { code: code ? safely(code) : null, ticket: new URLSearchParams(search).get('t') }
}

function safely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
