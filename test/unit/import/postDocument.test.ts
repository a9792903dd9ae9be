import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { stringToBytes } from 'viem'
import { contentHashOf } from '../../../domain/ids.ts'
import { postDocument } from '../../../scripts/import/postDocument.ts'
import type { StackError } from '../../../scripts/up/StackError.ts'

const bytes = stringToBytes('{"a":"ä"}')

/** A server of this test's own at a free port, as PUBLIC_API_URL. */
async function withServer(listener: RequestListener, use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

const answering =
  (status: number, body: string): RequestListener =>
  (request, response) =>
    request.resume().on('end', () => response.writeHead(status).end(body))

test('an API that does not answer is named with its variable', async () => {
  let gone = ''
  await withServer(answering(200, ''), (url) => Promise.resolve(void (gone = url)))
  await assert.rejects(postDocument(gone)(bytes), (error: StackError) => error.variable === 'PUBLIC_API_URL' && /set PUBLIC_API_URL/.test(error.message))
})

test('a refusal carries the API’s reason on one line', async () => {
  await withServer(answering(413, 'too\nlarge'), (url) =>
    assert.rejects(postDocument(url)(bytes), { code: 'DOCUMENT_REFUSED', message: 'The API did not store the card (413): too large' }),
  )
})

test('another hash, or an answer of something else, is refused', async () => {
  await withServer(answering(200, '<html>'), (url) => assert.rejects(postDocument(url)(bytes), { code: 'DOCUMENT_ANSWER' }))
  await withServer(answering(200, JSON.stringify({ contentHash: `0x${'0'.repeat(64)}` })), (url) => assert.rejects(postDocument(url)(bytes), { code: 'DOCUMENT_ANSWER' }))
})

test('the bytes arrive untouched, after as much patience as the API asks for', async () => {
  const received: Buffer[] = []
  let calls = 0
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = []
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        calls += 1
        if (calls === 1) return response.writeHead(429, { 'retry-after': '0.01' }).end()
        received.push(Buffer.concat(chunks))
        assert.equal(`${request.method} ${request.url} ${request.headers['content-type']}`, 'POST /documents application/json')
        return response.writeHead(201).end(JSON.stringify({ contentHash: contentHashOf(bytes) }))
      })
  }
  await withServer(listener, async (url) => {
    await postDocument(`${url}/`)(bytes)
    assert.deepEqual(received.map(String), ['{"a":"ä"}'])
    assert.equal(calls, 2)
  })
})
