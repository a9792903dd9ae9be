/** One JSON-RPC call to a node. Throws when it cannot be reached, or with the node's own message. */
export async function rpc<T = unknown>(url: string, method: string, params: readonly unknown[] = []): Promise<T> {
  const response = await fetch(httpOf(url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(10_000),
  })
  const { result, error } = (await response.json()) as { result?: T; error?: { message: string } }
  if (error !== undefined) throw new Error(`${method}: ${error.message}`)
  return result as T
}

/** Nodes answer http and ws at the same address. */
function httpOf(url: string): string {
  return url.replace(/^ws/, 'http')
}
