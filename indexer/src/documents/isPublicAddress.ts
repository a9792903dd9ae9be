import { BlockList, isIP } from 'node:net'

/** Networks that are nobody's business from outside: own machine, private, link-local, shared, documentation, multicast, reserved, and embeddings of IPv4. */
const PRIVATE = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
// Of IPv6 only global unicast (2000::/3) is public, less what lies in it for documentation, tunnels and translation.
const PRIVATE_IN_GLOBAL = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const list = new BlockList()
for (const [net, bits] of PRIVATE) list.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of PRIVATE_IN_GLOBAL) list.addSubnet(net, bits, 'ipv6')
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address belongs to the public internet. Anything that is not an address does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !list.check(address, 'ipv4')
  if (family === 6) return global.check(address, 'ipv6') && !list.check(address, 'ipv6')
  return false
}
