import { AssayError } from '../errors/AssayError.ts'
import { parseCid } from '../ids.ts'

// The WHATWG parser is a global of every browser and of Node; the domain only borrows its type here.
declare const URL: {
  parse(text: string): { protocol: string; username: string; password: string; hostname: string; port: string } | null
}

const INTERNAL = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|onion|test|invalid)$/

/**
 * Why a card may not carry this URL, as the end of a sentence ("must …"), or null when it may.
 * Allowed are https:// to a public host without credentials and, where `ipfs` says so, ipfs://<CID>/path.
 */
export function checkUrl(text: string, { ipfs }: { readonly ipfs: boolean }): string | null {
  // The parser repairs backslashes, tabs and raw Unicode in silence; what is stored must be what is shown.
  if (!/^[\x21-\x7e]+$/.test(text) || /[\\"<>^`{|}]/.test(text)) return 'must be an encoded URL in ASCII, without spaces'
  if (ipfs && text.startsWith('ipfs://')) return checkIpfs(text)
  const wanted = ipfs ? 'must be an https:// or ipfs:// URL' : 'must be an https:// URL'
  if (!/^https:\/\/[^/]/.test(text)) return wanted
  const url = URL.parse(text)
  if (url === null || url.protocol !== 'https:') return wanted
  if (url.username !== '' || url.password !== '' || /^https:\/\/[^/?#]*@/.test(text)) return 'must not carry a user name or password'
  return isPublicHost(url.hostname) ? null : 'must name a public host'
}

function checkIpfs(text: string): string | null {
  const [cid = ''] = text.slice('ipfs://'.length).split(/[/?#]/)
  try {
    parseCid(cid)
    return null
  } catch (error) {
    if (error instanceof AssayError) return 'must have a CID after ipfs://'
    throw error
  }
}

/** A name with a dot and a letter in its last label: no addresses (the parser normalises 0x7f.1 to 127.0.0.1), no internal names. */
function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '')
  return /^([a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/.test(host) && !INTERNAL.test(host)
}
