import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodeCard } from '../../../domain/card/encodeCard.ts'
import { validateCard } from '../../../domain/card/validateCard.ts'
import type { Card } from '../../../domain/card/Card.ts'
import { exampleCard } from './exampleCard.ts'

const text = (card: Card) => Buffer.from(encodeCard(card)).toString('utf8')

test('equal cards have equal bytes, whatever the order of their keys', () => {
  const { publisher, artifacts, ...rest } = exampleCard
  const shuffled = {
    artifacts: (artifacts ?? []).map((artifact) => Object.fromEntries(Object.entries(artifact).reverse())),
    publisher: Object.fromEntries(Object.entries(publisher).reverse()),
    ...Object.fromEntries(Object.entries(rest).reverse()),
  } as unknown as Card
  assert.equal(text(shuffled), text(exampleCard))
})

test('the bytes are two-space JSON in the schema’s order with one newline at the end', () => {
  assert.equal(
    text({ publisher: { url: 'https://a.org', name: 'p' }, license: 'MIT', summary: 'é', tags: ['b', 'a'], name: 'n', kind: 'AGENT', schemaVersion: 1 }),
    '{\n  "schemaVersion": 1,\n  "kind": "AGENT",\n  "name": "n",\n  "summary": "é",\n  "license": "MIT",\n  "publisher": {\n    "name": "p",\n    "url": "https://a.org"\n  },\n  "tags": [\n    "b",\n    "a"\n  ]\n}\n',
  )
})

test('what was encoded is read back unchanged', () => {
  assert.deepEqual(validateCard(encodeCard(exampleCard)), { ok: true, card: exampleCard })
})
