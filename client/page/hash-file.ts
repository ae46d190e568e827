import { digest } from 'lib0/hash/sha256'

/** What a chosen file is, measured against one frozen version. */
export type Checked = 'same' | 'different' | 'pdf' | 'unreadable'

/** SHA-256 in lower-case hexadecimal digits. */
export type Hash = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>

/** Of a file that exists as a whole in memory; nothing leaves the device. */
export async function checkFile(
  file: Pick<Blob, 'arrayBuffer'>,
  sha256: string,
  hash: Hash,
): Promise<Checked> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    if ((await hash(bytes)) === sha256) return 'same'
    return isPdf(bytes) ? 'pdf' : 'different'
  } catch {
    // Moved away or not ours to read.
    return 'unreadable'
  }
}

/** Browsers keep `crypto.subtle` to pages over HTTPS; in a hall without it the slower one gives the same. */
export const hashInBrowser: Hash = async (bytes) => {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined
  const hashed = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : digest(bytes)
  return Array.from(hashed, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-'
