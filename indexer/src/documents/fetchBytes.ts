import { lookup as lookupAll, type LookupAddress } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { FetchError } from './FetchError.js'
import { isPublicAddress } from './isPublicAddress.js'

/** Milliseconds for the whole of it, redirects included. */
const TIMEOUT = 10_000
const MAX_REDIRECTS = 3

/** Connects only where every address of a name is public, at the moment of connecting: a name cannot change its mind in between. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookupAll(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return callback(new FetchError(`The host ${hostname} is not known.`) as NodeJS.ErrnoException, '')
    const bad = addresses.find(({ address }) => !isPublicAddress(address))
    if (bad !== undefined || addresses[0] === undefined) return callback(new FetchError(`The host ${hostname} is not on the public internet.`) as NodeJS.ErrnoException, '')
    if (options.all === true) callback(null, addresses)
    else callback(null, addresses[0].address, addresses[0].family)
  })
}

/**
 * Fetches at most `limit` bytes from a stranger's https address: ten seconds in all, three redirects, no private addresses.
 * @throws FetchError with the reason in words
 */
export async function fetchBytes(address: string, limit: number): Promise<Buffer> {
  const signal = AbortSignal.timeout(TIMEOUT)
  let url = checked(address)
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await get(url, signal)
    const status = response.statusCode ?? 0
    const { location } = response.headers
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy()
      url = checked(location, url)
      continue
    }
    if (status !== 200) {
      response.destroy()
      throw new FetchError(`The host ${url.hostname} answered ${status}.`)
    }
    return await collect(response, limit, signal)
  }
  throw new FetchError('There were too many redirects.')
}

function checked(address: string, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined
  if (url === undefined || url.protocol !== 'https:') throw new FetchError('Only https addresses are fetched.')
  if (url.username !== '' || url.password !== '') throw new FetchError('Addresses with a user name are not fetched.')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // Addresses are not looked up, so the check of look-ups would miss them.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new FetchError(`The host ${host} is not on the public internet.`)
  return url
}

function get(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { 'user-agent': 'assay-index', accept: '*/*', 'accept-encoding': 'identity' }
    request(url, { signal, lookup: publicLookup, headers, agent: false, maxHeaderSize: 16_384 }, resolve)
      .on('error', (error) => reject(inWords(error, url, signal)))
      .end()
  })
}

async function collect(response: IncomingMessage, limit: number, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) throw new FetchError(`There are more than ${limit} bytes.`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof FetchError ? error : inWords(error, undefined, signal)
  } finally {
    response.destroy()
  }
  return Buffer.concat(chunks)
}

function inWords(error: unknown, url: URL | undefined, signal: AbortSignal): FetchError {
  if (error instanceof FetchError) return error
  if (signal.aborted) return new FetchError(`The bytes did not come within ${TIMEOUT / 1000} seconds.`, { cause: error })
  return new FetchError(`The host ${url?.hostname ?? ''} could not be read.`.replace('  ', ' '), { cause: error })
}
