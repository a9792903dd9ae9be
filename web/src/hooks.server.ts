import type { Handle } from '@sveltejs/kit/hooks'

const PRELOADED_FONTS = /(inter|source-serif)/

/** Security headers and font preloads on every page. */
export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event, {
    // Apollo needs to see that the answer is JSON when the browser replays what the server fetched.
    filterSerializedResponseHeaders: (name) => name === 'content-type',
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && PRELOADED_FONTS.test(path)),
  })
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('x-frame-options', 'DENY')
  return response
}
