import assert from 'node:assert/strict'
import { test } from 'node:test'
import { highlight, wordsOf } from '../../../indexer/lib/api/search/highlight.js'

const marked = (text: string, query: string): string | undefined =>
  highlight(text, wordsOf(query))
    ?.map(({ text: part, match }) => (match ? `[${part}]` : part))
    .join('')

test('words that begin with a searched one are marked, whatever their capitals and accents', () => {
  assert.equal(marked('Whisper large v3', 'whisp LARGE'), '[Whisper] [large] v3')
  assert.equal(marked('Café noir', 'cafe'), '[Café] noir')
  assert.equal(marked('Cafe\u0301 noir', 'café'), '[Cafe\u0301] noir')
  assert.equal(marked('模型 one', '模型'), '[模型] one')
})

test('where none begins so, words that are alike are marked', () => {
  assert.equal(marked('Whisper large v3', 'whispr'), '[Whisper] large v3')
  assert.equal(marked('distilgpt2 small', 'gpt2'), '[distilgpt2] small')
  assert.equal(marked('Whisper', 'zzz'), undefined)
  assert.equal(marked('Whisper', ' ,; '), undefined)
})

test('pieces make the text again, and a long one is cut around its first match', () => {
  const text = `${'word '.repeat(100)}needle ${'word '.repeat(100)}`
  const pieces = highlight(text, wordsOf('needle'))!
  assert.ok(text.includes(pieces.map((piece) => piece.text).join('')))
  assert.ok(pieces.some(({ text: part, match }) => match && part === 'needle'))
  assert.ok(pieces.map((piece) => piece.text).join('').length <= 240)
  const whole = 'a <b>bold</b> claim'
  assert.equal(
    highlight(whole, wordsOf('bold'))!
      .map((piece) => piece.text)
      .join(''),
    whole,
    'markup stays text',
  )
})

test('a search has sixteen words at most, each once', () => {
  assert.equal(wordsOf(Array.from({ length: 50 }, (_, n) => `w${n}`).join(' ')).length, 16)
  assert.deepEqual(wordsOf('One one ÖNE'), ['one'])
})
