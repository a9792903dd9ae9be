import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A gateway before the real API that can be told to refuse a document, as one on its bad day would. */
export interface RefusingGate {
  readonly url: string
  /** Says why to refuse a document, or null to pass it on. */
  refuse: (text: string) => string | null
  close(): Promise<void>
}

/** Passes everything on to the API at `target`, except what is refused. */
export async function startRefusingGate(target: string): Promise<RefusingGate> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => void passOn(request.url ?? '/', request.headers['content-type'] ?? '', Buffer.concat(chunks)))
    const passOn = async (path: string, type: string, bytes: Buffer) => {
      const reason = self.refuse(bytes.toString())
      if (reason !== null) return response.writeHead(422).end(reason)
      const answer = await fetch(target + path, { method: 'POST', body: new Uint8Array(bytes), headers: { 'content-type': type } })
      return response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(await answer.text())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const self: RefusingGate = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuse: () => null,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return self
}
