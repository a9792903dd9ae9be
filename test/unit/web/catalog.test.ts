import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { catalogVariables } from '../../../web/src/lib/catalog/catalogVariables.ts'
import { readChoice } from '../../../web/src/lib/catalog/readChoice.ts'
import { writeChoice } from '../../../web/src/lib/catalog/writeChoice.ts'

const read = (query: string) => readChoice(new URLSearchParams(query))

describe('the catalog’s address', () => {
  it('means what is in the catalog, by backing, when it says nothing', () => {
    assert.deepEqual(read(''), { q: '', kind: '', status: 'open', order: 'backing', after: '' })
    assert.equal(writeChoice(read('')), '/')
  })

  it('keeps a whole choice through writing and reading', () => {
    const choice = { q: 'speech & “text”', kind: 'MODEL', status: 'disputed', order: 'newest', after: 'WyJ4Il0=' } as const
    assert.deepEqual(read(writeChoice(choice).slice(2)), choice)
  })

  it('falls back to the default for what it does not know', () => {
    assert.deepEqual(read('kind=constructor&status=__proto__&order=;drop'), read(''))
    assert.equal(read(`q=${'x'.repeat(5_000)}`).q.length, 200)
    assert.equal(read(`after=${'x'.repeat(5_000)}`).after, '')
  })

  it('asks the API for exactly that', () => {
    assert.deepEqual(catalogVariables(read('q=whisper&kind=model&status=listed&order=grade')), {
      first: 20,
      after: null,
      orderBy: ['GRADE_DESC'],
      filter: { status: { eq: 'LISTED' }, kind: { eq: 'MODEL' }, search: 'whisper' },
    })
    assert.deepEqual(catalogVariables(read('status=all')).filter, {})
  })
})
