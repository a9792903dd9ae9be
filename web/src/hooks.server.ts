import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'
import { API_URL, PUBLIC_API_URL, PUBLIC_RPC_URL } from '$app/env/private'
import { errorPageWords } from '#lib/words/errorPage.ts'

const PRELOADED_FONTS = /(inter|source-serif)/

/** Security headers and font preloads on every page. */
export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event, {
    // Apollo needs to see that the answer is JSON when the browser replays what the server fetched.
    filterSerializedResponseHeaders: (name) => name === 'content-type',
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && PRELOADED_FONTS.test(path)),
  })

  const policy = response.headers.get('content-security-policy')
  if (policy) response.headers.set('content-security-policy', `${policy}; connect-src 'self' ${PUBLIC_API_URL} ${PUBLIC_RPC_URL}`)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('x-frame-options', 'DENY')
  return response
}

/** The portal may reach the API by a shorter way than browsers do; the address that pages see stays the public one. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  if (!request.url.startsWith(`${PUBLIC_API_URL}/`)) return fetch(request)

  const url = (API_URL ?? PUBLIC_API_URL) + request.url.slice(PUBLIC_API_URL.length)
  // Whole bytes instead of a stream: the API wants to know an operation's length before it reads it.
  const body = request.body ? await request.arrayBuffer() : null
  const headers = new Headers(request.headers)
  // The API counts requests by visitor, not by portal; it believes this from proxies that it trusts.
  headers.set('x-forwarded-for', event.getClientAddress())
  return fetch(url, { method: request.method, headers, body, signal: request.signal })
}

/** What was not expected is logged with a reference that the visitor sees too; nothing else of it leaves the server. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return
  if (kind === 'framework') return error.status === 404 ? { message: errorPageWords.noPage } : undefined

  const reference = crypto.randomUUID().slice(0, 8)
  console.error(reference, event.request.method, event.url.pathname, error)
  return { message: errorPageWords.unexpected, reference }
}
