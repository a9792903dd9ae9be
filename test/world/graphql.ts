import assert from 'node:assert/strict'

export interface Answer {
  data: Record<string, unknown>
  extensions: { block: { height: number; hash: string; timestamp: number } }
}

/** Asks the API; an answer with errors fails the test with their words. */
export async function graphql(api: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const answer = (await response.json()) as Answer & { errors?: { message: string }[] }
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors))
  return answer
}
