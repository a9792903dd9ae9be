import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onnxHub } from '../../../scripts/import/onnxHub.ts'

const entry = {
  model: 'ResNet50-int8',
  model_path: 'validated/vision/classification/resnet/model/resnet50-v1-12-int8.onnx',
  onnx_version: '1.7.0',
  opset_version: 12,
  metadata: {
    model_sha: 'AB'.repeat(32),
    model_bytes: 25_000_000,
    tags: ['vision', 'classification', 'resnet'],
    io_ports: {
      inputs: [{ name: 'data`](https://evil.example)', shape: ['N', 3, null, 224], type: 'tensor(float)' }],
      outputs: [{ name: 'out', shape: [], type: 'seq(tensor(uint8))' }],
    },
    model_with_data_path: 'validated/vision/classification/resnet/model/resnet50-v1-12-int8.tar.gz',
    model_with_data_sha: 'cd'.repeat(32),
    model_with_data_bytes: 22_000_000,
  },
}
const convert = (change: object) => onnxHub({ ...entry, ...change }, 6)
const meta = (change: object) => convert({ metadata: { ...entry.metadata, ...change } })

function card(result: ReturnType<typeof onnxHub>) {
  assert.ok(result.ok, result.ok ? '' : result.problem)
  return result.card
}

test('an entry that cannot be read is reported by its name, or its place in the file', () => {
  assert.deepEqual(onnxHub(null, 6), { ok: false, name: 'entry 7', problem: 'the entry is not an object' })
  assert.deepEqual(onnxHub([], 0), { ok: false, name: 'entry 1', problem: 'the entry is not an object' })
  assert.deepEqual(convert({ model: 5 }), { ok: false, name: 'entry 7', problem: 'model: is not text' })
  assert.deepEqual(convert({ model: '  ' }), { ok: false, name: 'entry 7', problem: 'model: is empty' })
  assert.deepEqual(convert({ metadata: undefined }), { ok: false, name: 'ResNet50-int8', problem: 'metadata: is missing' })
  assert.deepEqual(convert({ opset_version: 'twelve' }), { ok: false, name: 'ResNet50-int8', problem: 'opset_version: is not a number' })
  assert.deepEqual(meta({ model_sha: 'abc' }), { ok: false, name: 'ResNet50-int8', problem: 'metadata.model_sha: is not 64 hexadecimal digits' })
  assert.deepEqual(meta({ model_bytes: -1 }), { ok: false, name: 'ResNet50-int8', problem: 'metadata.model_bytes: is negative' })
  assert.deepEqual(meta({ tags: [1] }), { ok: false, name: 'ResNet50-int8', problem: 'metadata.tags[0]: is not text' })
  for (const path of ['../x.onnx', '/x.onnx', 'a//b', 'a b', 'a?b', 'x\n', 'a/../b']) {
    assert.deepEqual(convert({ model_path: path }), { ok: false, name: 'ResNet50-int8', problem: 'model_path: is not a path inside the repository' })
  }
})

test('the stable key is the model’s path, so opsets of one name are different listings', () => {
  const result = convert({})
  assert.ok(result.ok)
  assert.equal(result.stableKey, entry.model_path)
})

test('both files of a model become artifacts with their hash and size', () => {
  const base = 'validated/vision/classification/resnet/model/resnet50-v1-12-int8'
  assert.deepEqual(card(convert({})).artifacts, [
    { name: `${base}.onnx`, uri: `https://github.com/onnx/models/raw/main/${base}.onnx`, sha256: 'ab'.repeat(32), bytes: 25_000_000 },
    { name: `${base}.tar.gz`, uri: `https://github.com/onnx/models/raw/main/${base}.tar.gz`, sha256: 'cd'.repeat(32), bytes: 22_000_000 },
  ])
})

test('name, task, tags and quantisation follow from the entry', () => {
  const { name, tasks, modalities, tags, summary } = card(convert({}))
  assert.equal(name, 'ResNet50-int8 (opset 12)')
  assert.deepEqual({ tasks, modalities }, { tasks: ['image classification'], modalities: ['image'] })
  assert.deepEqual(tags, ['vision', 'classification', 'resnet', 'onnx', 'opset 12', 'int8'])
  assert.match(summary, /In ONNX, opset 12, quantised to 8-bit integers\.$/)
})

test('what the source does not say is unknown, and its absence is no problem', () => {
  assert.match(card(meta({ tags: ['constructor', '__proto__'] })).summary, /^A network in the ONNX format\./)
  const bare = card(onnxHub({ model: 'X', model_path: 'x.onnx', metadata: {} }, 0))
  assert.equal(bare.license, 'unknown')
  assert.equal(bare.parameters, 'unknown')
  assert.equal(bare.name, 'X (opset unknown)')
  assert.deepEqual(bare.artifacts, [{ name: 'x.onnx', uri: 'https://github.com/onnx/models/raw/main/x.onnx' }])
  assert.match(bare.description ?? '', /Inputs and outputs: unknown/)
})

test('names of ports are shown as code and cannot become links', () => {
  const { description } = card(convert({}))
  assert.match(description ?? '', /^- `data’\]\(https:\/\/evil\.example\)`: tensor\(float\), shape `N × 3 × \? × 224`$/m)
  assert.match(description ?? '', /^- `out`: seq\(tensor\(uint8\)\), shape scalar or open$/m)
})
