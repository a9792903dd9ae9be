import { AssayError } from '@assay/domain/errors/AssayError'
import { json } from '@sveltejs/kit'
import { readConfig } from '#lib/config/readConfig.server.ts'
import type { RequestHandler } from './$types'

/** The run-time facts that the server and the browser both start from. */
export const GET: RequestHandler = async () => {
  try {
    return json(await readConfig(), { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof AssayError)) throw error
    console.error(error)
    return json({ code: error.code, message: error.shortMessage }, { status: 503, headers: { 'cache-control': 'no-store' } })
  }
}
