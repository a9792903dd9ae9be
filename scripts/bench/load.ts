import autocannon from 'autocannon'

/** What came of asking one request again and again. */
export interface Load {
  readonly requests: number
  readonly perSecond: number
  /** Of 97.5 % of the answers, at most, in milliseconds: autocannon gives no p95. */
  readonly latency: number
}

/** Asks the API one request again and again, each connection as soon as it has its answer. Throws when an answer is a refusal. */
export async function load(api: string, body: object, { connections, seconds }: { connections: number; seconds: number }): Promise<Load> {
  const { requests, latency, non2xx, errors } = await autocannon({
    url: `${api}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    connections,
    duration: seconds,
  })
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} answers were refusals and ${errors} requests failed.`)
  return { requests: requests.total, perSecond: requests.average, latency: latency.p97_5 }
}
