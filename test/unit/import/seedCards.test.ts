import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { encodeCard } from '../../../domain/card/encodeCard.ts'
import { validateCard } from '../../../domain/card/validateCard.ts'
import { readCatalog } from '../../../scripts/import/readCatalog.ts'
import { root } from '../../../scripts/run/root.ts'
import { seedCardOrigins } from '../../../scripts/seed/cards/index.ts'
import { readSeedCards } from '../../../scripts/seed/cards/readSeedCards.ts'

const data = `${root}/../shared/data`
const skip = existsSync(data) ? false : 'the real catalogs (../shared/data) are not on this machine'

const cards = readSeedCards().map(({ bytes }) => {
  const result = validateCard(bytes)
  assert.ok(result.ok)
  return result.card
})

test('the committed cards are exactly the twenty that are named', () => {
  const files = readdirSync(`${root}/scripts/seed/cards`)
    .filter((file) => file.endsWith('.json'))
    .sort()
  assert.deepEqual(seedCardOrigins.map(({ file }) => file).sort(), files)
  assert.equal(files.length, 20)
})

test('the committed cards have canonical bytes, unique names and unique salts', () => {
  for (const [i, { name, bytes }] of readSeedCards().entries()) assert.deepEqual(bytes, encodeCard(cards[i]!), name)
  assert.equal(new Set(cards.map(({ name }) => name)).size, 20)
  assert.equal(new Set(readSeedCards().map(({ salt }) => salt)).size, 20)
})

test('the committed cards are a mix of images, text, models and datasets, with hashes where the source gives them', () => {
  const count = (test: (card: (typeof cards)[number]) => boolean) => cards.filter(test).length
  assert.ok(count(({ modalities }) => modalities?.includes('image') ?? false) >= 8)
  assert.ok(count(({ modalities }) => modalities?.includes('text') ?? false) >= 8)
  assert.equal(
    count(({ kind }) => kind === 'DATASET'),
    2,
  )
  for (const [i, { source }] of seedCardOrigins.entries()) {
    if (source === 'onnx-hub') for (const artifact of cards[i]?.artifacts ?? []) assert.ok(artifact.sha256 !== undefined && (artifact.bytes ?? 0) > 0, artifact.name)
  }
})

test('the importer makes the same bytes and salts from the real catalogs', { skip }, () => {
  const read = (file: string) => readFileSync(`${data}/${file}`, 'utf8')
  const all = [...readCatalog('onnx-hub', read('onnx-hub-manifest.json')).cards, ...readCatalog('open-llms', read('open-llms.json')).cards]
  for (const seed of readSeedCards()) {
    const imported = all.find(({ salt }) => salt === seed.salt)
    assert.deepEqual(imported && Buffer.from(imported.bytes).toString(), Buffer.from(seed.bytes).toString())
  }
})
