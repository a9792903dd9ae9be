import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLlms } from '../../../scripts/import/openLlms.ts'
import { licenseOf } from '../../../scripts/import/licenseOf.ts'

const entry = {
  kind: 'model',
  name: 'T5',
  released: '2019/10',
  license: 'Apache 2.0',
  checkpoints: [
    { text: 'T5 & Flan-T5', url: 'https://github.com/google-research/t5x/blob/main/docs/models.md#flan-t5-checkpoints' },
    { text: 'Flan-T5-xxl (HF)', url: 'https://huggingface.co/google/flan-t5-xxl' },
  ],
  papers: [
    { text: 'Exploring [the] *Limits*', url: 'https://arxiv.org/abs/1910.10683' },
    { text: 'Elsewhere', url: 'http://old.example' },
  ],
  paramsBillion: '0.06 - 11',
  contextLength: '512',
}
const convert = (change: object) => openLlms({ ...entry, ...change }, 2)

function converted(change: object = {}) {
  const result = convert(change)
  assert.ok(result.ok, result.ok ? '' : result.problem)
  return result
}

test('an entry that cannot be read is reported by its name, or its place in the file', () => {
  const mangled = { text: 'x', url: '[https://a.org/](https://b.org/codellama' }
  assert.deepEqual(openLlms('x', 2), { ok: false, name: 'entry 3', problem: 'the entry is not an object' })
  assert.deepEqual(convert({ kind: 'agent' }), { ok: false, name: 'T5', problem: 'kind: is neither model nor dataset' })
  assert.deepEqual(convert({ name: '' }), { ok: false, name: 'entry 3', problem: 'name: is empty' })
  assert.deepEqual(convert({ checkpoints: [mangled] }), { ok: false, name: 'T5', problem: 'checkpoints[0].url: is not an https link' })
  assert.deepEqual(convert({ checkpoints: 'x' }), { ok: false, name: 'T5', problem: 'checkpoints: is not a list' })
  assert.deepEqual(convert({ paramsBillion: [7] }), { ok: false, name: 'T5', problem: 'paramsBillion: is neither text nor a number' })
})

test('the stable key is kind, name and the first checkpoint’s link, else its text, one per line', () => {
  assert.equal(converted().stableKey, `model\nT5\n${entry.checkpoints[0]?.url}`)
  assert.equal(converted({ checkpoints: [{ text: 'by mail' }] }).stableKey, 'model\nT5\nby mail')
  assert.equal(converted({ checkpoints: null }).stableKey, 'model\nT5\n')
})

test('ranges stay text and missing values are unknown', () => {
  const { parameters, contextLength } = converted().card
  assert.deepEqual({ parameters, contextLength }, { parameters: '0.06 - 11 billion', contextLength: '512' })
  const bare = converted({ paramsBillion: null, contextLength: '', license: null, released: null, checkpoints: [], papers: null }).card
  assert.deepEqual([bare.parameters, bare.contextLength, bare.license, bare.publisher.name], ['unknown', 'unknown', 'unknown', 'unknown'])
  assert.equal(converted({ contextLength: 'infinity (RNN)' }).card.contextLength, 'infinity (RNN)')
})

test('a licence becomes SPDX where it has an identifier and stays text where it has none', () => {
  const pairs = [
    ['Apache 2.0', 'Apache-2.0'],
    ['apache-2.0', 'Apache-2.0'],
    ['MIT', 'MIT'],
    ['CC BY-SA-4.0', 'CC-BY-SA-4.0'],
    ['Apache 2.0, CC BY-SA-3.0', 'Apache-2.0, CC-BY-SA-3.0'],
    ['OpenRAIL-M v1', 'OpenRAIL-M v1'],
    ['Custom Free, MIT', 'Custom Free, MIT'],
    ['', 'unknown'],
    ['constructor', 'constructor'],
  ] as const
  for (const [said, expected] of pairs) assert.equal(licenseOf(said), expected)
  assert.equal(licenseOf(null), 'unknown')
})

test('the publisher is who holds the first checkpoint', () => {
  assert.deepEqual(converted().card.publisher, { name: 'google-research', url: 'https://github.com/google-research' })
  const datasets = { checkpoints: [{ text: 'x', url: 'https://huggingface.co/datasets/laion/OIG' }] }
  assert.deepEqual(converted(datasets).card.publisher, { name: 'laion', url: 'https://huggingface.co/laion' })
  assert.deepEqual(converted({ checkpoints: [{ text: 'x', url: 'https://ai.meta.com/llama' }] }).card.publisher, { name: 'unknown' })
})

test('titles are shown as written, and a link that may not be followed is not made one', () => {
  const { description } = converted().card
  assert.match(description ?? '', /^- \[Exploring \\\[the\\\] \\\*Limits\\\*\]\(<https:\/\/arxiv\.org\/abs\/1910\.10683>\)$/m)
  assert.match(description ?? '', /^- Elsewhere \(no usable link\)$/m)
  assert.match(description ?? '', /Released: October 2019/)
})

test('a dataset says its size and is no model', () => {
  const { card } = converted({ kind: 'dataset', paramsBillion: null, contextLength: null, 'Samples (K)': '44,000' })
  assert.equal(card.kind, 'DATASET')
  assert.match(card.summary, /of 44,000 thousand samples/)
})
