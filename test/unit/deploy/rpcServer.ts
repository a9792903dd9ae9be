import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { network } from 'hardhat'

export interface RpcServer {
  readonly url: string
  close(): Promise<void>
}

/** An in-process chain behind a real HTTP port, as a node offers it. */
export async function rpcServer(): Promise<RpcServer> {
  const connection = await network.create()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { id, method, params } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { id: number; method: string; params?: unknown[] }
      connection.provider.request({ method, params: params ?? [] }).then(
        (result) => response.end(JSON.stringify({ jsonrpc: '2.0', id, result })),
        (error: Error) => response.end(JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32000, message: error.message } })),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await connection.close()
    },
  }
}
