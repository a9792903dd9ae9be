import type { IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'

/** Whose request it is. */
export type ClientAddress = (request: IncomingMessage) => string

/**
 * Tells the address of a client: that of the connection, or, where the connection comes from a trusted proxy (the portal's
 * server, a load balancer), the last address before it that X-Forwarded-For names.
 * @param trusted addresses, networks (CIDR) or the names loopback, linklocal, uniquelocal
 * @throws TypeError for anything else
 */
export function clientAddressBy(trusted: readonly string[]): ClientAddress {
  const isTrusted = proxyAddr.compile([...trusted])
  return (request) => {
    try {
      return proxyAddr(request, isTrusted)
    } catch {
      return request.socket.remoteAddress ?? 'unknown' // a forwarded address that is none
    }
  }
}
