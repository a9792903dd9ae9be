import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArguments } from '../../../scripts/import/readArguments.ts'

test('a command line that does not say what to import is refused with the usage', () => {
  const bad = [
    [],
    ['x'],
    ['--from', 'onnx-hub'],
    ['--from', 'card', 'x'],
    ['--from', 'nowhere', 'x'],
    ['--from', 'onnx-hub', 'x', 'y'],
    ['--card'],
    ['--card', 'x', 'y'],
    ['--card', 'x', '--from', 'onnx-hub'],
    ['--oops'],
  ]
  for (const words of bad) assert.throws(() => readArguments(words), /Usage: npm run import/, words.join(' '))
})

test('a source, its file and --activate are read', () => {
  assert.deepEqual(readArguments(['--from', 'onnx-hub', 'm.json']), { source: 'onnx-hub', file: 'm.json', activate: false })
  assert.deepEqual(readArguments(['--activate', '--from', 'open-llms', 'o.json']), { source: 'open-llms', file: 'o.json', activate: true })
  assert.deepEqual(readArguments(['--card', 'c.json']), { source: 'card', file: 'c.json', activate: false })
})
