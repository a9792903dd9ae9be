import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Call {
  method: string
  params: any[]
}

/** Changes the result of a call; the real one where it gives it back. */
export type Lie = (call: Call, result: any) => any

/** Answers a whole request by itself, instead of the node; true when it did. */
export type Silence = (response: ServerResponse, body: string) => boolean

/** A node's HTTP door that may lie: it hands requests on to a real node and bends what comes back. */
export class LyingNode {
  lie: Lie | undefined
  silence: Silence | undefined
  /** What the node answers where the lie leaves nothing. */
  refuse: { code: number; message: string } | undefined
  /** How many results were bent, or requests not answered by the node. */
  told = 0

  private readonly server: Server
  private readonly realUrl: string

  private constructor(server: Server, realUrl: string) {
    this.server = server
    this.realUrl = realUrl
  }

  static async start(realUrl: string): Promise<LyingNode> {
    const server = createServer()
    const node = new LyingNode(server, realUrl)
    server.on('request', (request, response) => void node.answer(request, response).catch(() => response.destroy()))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return node
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  beHonest(): void {
    this.lie = undefined
    this.silence = undefined
    this.refuse = undefined
    this.told = 0
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    if (this.silence?.(response, body) === true) {
      this.told++
      return
    }
    const real = await fetch(this.realUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const answers = await real.json()
    const calls = JSON.parse(body)
    const bent = Array.isArray(calls)
      ? (answers as any[]).map((answer) =>
          this.bend(
            calls.find(({ id }) => id === answer.id),
            answer,
          ),
        )
      : this.bend(calls, answers)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(bent))
  }

  private bend(call: Call, answer: any): any {
    if (this.lie === undefined || answer.result === undefined) return answer
    const result = this.lie(call, structuredClone(answer.result))
    if (JSON.stringify(result) !== JSON.stringify(answer.result)) this.told++
    if (result === undefined && this.refuse !== undefined) return { id: answer.id, jsonrpc: '2.0', error: this.refuse }
    return { ...answer, result }
  }
}
