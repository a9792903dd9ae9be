import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { keccak256, stringToBytes } from 'viem'
import { validateCard } from '../../../domain/card/validateCard.ts'
import { readCardFile } from '../../../scripts/import/readCardFile.ts'
import { readCatalog } from '../../../scripts/import/readCatalog.ts'
import { root } from '../../../scripts/run/root.ts'

const data = `${root}/../shared/data`
const skip = existsSync(data) ? false : 'the real catalogs (../shared/data) are not on this machine'
const read = (file: string) => readFileSync(`${data}/${file}`, 'utf8')
const minimal = (path: string) => ({ model: path, model_path: path, metadata: {} })

test('a file that is no such catalog is refused as a whole', () => {
  assert.throws(() => readCatalog('onnx-hub', 'oops'), /The file is not JSON/)
  assert.throws(() => readCatalog('onnx-hub', '{"items":[]}'), /not a list of models/)
  for (const text of ['[]', 'null', '5', '{"items":5}']) assert.throws(() => readCatalog('open-llms', text), /no list "items"/)
})

test('a bad entry is reported by name and the others land', () => {
  const { cards, reported } = readCatalog('onnx-hub', JSON.stringify([minimal('a.onnx'), { model: 'broken' }, 7, minimal('b.onnx')]))
  assert.deepEqual(
    cards.map((card) => card.name),
    ['a.onnx', 'b.onnx'],
  )
  assert.deepEqual(
    reported.map(({ name }) => name),
    ['broken', 'entry 3'],
  )
})

test('an entry whose card would be refused is reported with the card’s own reason', () => {
  const { cards, reported } = readCatalog('onnx-hub', JSON.stringify([{ ...minimal('a.onnx'), model: 'x\u202e' }]))
  assert.equal(cards.length, 0)
  assert.equal(reported[0]?.name, 'x�', 'a name cannot steer the terminal')
  assert.match(reported[0]?.problem ?? '', /^name must be one line of visible text/)
})

test('a second entry under the same stable key is reported with the first one’s name', () => {
  const { cards, reported } = readCatalog('onnx-hub', JSON.stringify([minimal('a.onnx'), { ...minimal('a.onnx'), model: 'again' }]))
  assert.equal(cards.length, 1)
  assert.deepEqual(reported, [{ ok: false, name: 'again', problem: 'has the same stable key as the earlier entry a.onnx' }])
})

test('a salt is the hash of source and stable key, and equal entries have equal bytes', () => {
  const [card] = readCatalog('onnx-hub', JSON.stringify([minimal('a.onnx')])).cards
  assert.equal(card?.salt, keccak256(stringToBytes('onnx-huba.onnx')))
  const [again] = readCatalog('onnx-hub', JSON.stringify([minimal('a.onnx')])).cards
  assert.deepEqual(again, card)
})

test('a card of its own file keeps its bytes, and a bad one is refused with its reason', () => {
  const bytes = stringToBytes('{"name":"n","summary":"s","license":"MIT","kind":"AGENT","schemaVersion":1,"publisher":{"name":"p"}}')
  assert.deepEqual(readCardFile(bytes), { name: 'n', salt: keccak256(stringToBytes('cardAGENT\nn')), bytes })
  assert.throws(() => readCardFile(stringToBytes('{}')), /The card lacks schemaVersion/)
})

test('each of the 184 models of the ONNX hub is a valid card under its own salt', { skip }, () => {
  const { cards, reported } = readCatalog('onnx-hub', read('onnx-hub-manifest.json'))
  assert.deepEqual(reported, [])
  assert.equal(cards.length, 184)
  assert.equal(new Set(cards.map((card) => card.salt)).size, 184)
  for (const { name, bytes } of cards) assert.ok(validateCard(bytes).ok, name)
})

test('each of the 82 entries of open-llms is a valid card or reported by name', { skip }, () => {
  const { cards, reported } = readCatalog('open-llms', read('open-llms.json'))
  assert.deepEqual(reported, [{ ok: false, name: 'Code Llama', problem: 'checkpoints[0].url: is not an https link' }])
  assert.equal(cards.length, 81)
  for (const { name, bytes } of cards) assert.ok(validateCard(bytes).ok, name)
})
