import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unannounced } from '../../../scripts/check/apiChanges.ts'

const RELEASED = 'type Query { listing(id: String!): Listing } type Listing { id: String! grade: Int status: Status! } enum Status { LISTED REMOVED }'
const change = (from: string, to: string, changelog = '') => unannounced(RELEASED, RELEASED.replace(from, to), changelog)

test('what adds, breaks nothing', async () => {
  assert.deepEqual(await change('grade: Int', 'grade: Int weight: String'), [])
  assert.deepEqual(await change('id: String!)', 'id: String!, at: Int)'), [])
})

test('a breaking change fails until the changelog’s Unreleased part names it', async () => {
  for (const [from, to, path] of [
    ['grade: Int', '', 'Listing.grade'],
    ['grade: Int', 'grade: String', 'Listing.grade'],
    ['id: String!)', 'id: String!, at: Int!)', 'Query.listing.at'],
    ['LISTED REMOVED', 'LISTED', 'Status.REMOVED'],
  ] as const) {
    const [problem] = await change(from, to)
    assert.ok(problem?.includes(`\`${path}\``), `${path}: ${problem}`)
    assert.deepEqual(await change(from, to, `# Changelog\n\n## Unreleased\n\n- Removed \`${path}\`.\n`), [])
    assert.equal((await change(from, to, `## Unreleased\n\n## 1.0.0\n\n- Removed \`${path}\`.\n`)).length, 1, 'an old announcement is none')
  }
})
