import type { ServerResponse } from 'node:http'
import { sendJson } from './sendJson.js'

/** Answers with an error in words: `{ error: { code, message } }`. */
export function sendError(response: ServerResponse, status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}): void {
  sendJson(response, status, { error: { code, message } }, headers)
}
