import { BlockList, isIP } from 'node:net'

const privateNetworks = new BlockList()
privateNetworks.addSubnet('127.0.0.0', 8)
privateNetworks.addSubnet('10.0.0.0', 8)
privateNetworks.addSubnet('172.16.0.0', 12)
privateNetworks.addSubnet('192.168.0.0', 16)
privateNetworks.addSubnet('169.254.0.0', 16)
privateNetworks.addAddress('::1', 'ipv6')
privateNetworks.addSubnet('fc00::', 7, 'ipv6')
privateNetworks.addSubnet('fe80::', 10, 'ipv6')

/** Names that never lead across the open internet: RFC 6761, 6762, 8375 and ICANN's `internal`. */
const privateEndings = ['localhost', 'local', 'internal', 'home.arpa', 'lan']

/** Does this host, as it stands in a URL, lie on this machine or on a network of one's own? */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/gu, '').toLowerCase()
  const version = isIP(name)
  if (version !== 0) return privateNetworks.check(name, version === 6 ? 'ipv6' : 'ipv4')
  // A name without a dot is one the local network knows.
  return !name.includes('.') || privateEndings.some((ending) => name.endsWith(`.${ending}`))
}
