import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { catalogVariables, isRanked, searchVariables } from '../../../web/src/lib/catalog/catalogVariables.ts'
import { readChoice } from '../../../web/src/lib/catalog/readChoice.ts'
import { writeChoice } from '../../../web/src/lib/catalog/writeChoice.ts'

const read = (query: string) => readChoice(new URLSearchParams(query))

describe('the catalog’s address', () => {
  it('means what is in the catalog, by backing, when it says nothing', () => {
    assert.deepEqual(read(''), { q: '', kind: '', license: '', task: '', status: 'open', order: 'backing', after: '' })
    assert.equal(writeChoice(read('')), '/')
  })

  it('keeps a whole choice through writing and reading', () => {
    const choice = { q: 'speech & “text”', kind: 'MODEL', license: 'Apache-2.0', task: 'text & more', status: 'disputed', order: 'newest', after: 'WyJ4Il0=' } as const
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
      filter: { status: { in: ['LISTED'] }, kind: { eq: 'MODEL' }, search: 'whisper' },
    })
    assert.deepEqual(catalogVariables(read('status=disputed&license=MIT&task=chat')).filter, { disputed: { eq: true }, license: { eq: 'MIT' }, tasks: { contains: ['chat'] } })
    assert.deepEqual(catalogVariables(read('status=all')).filter, {})
  })

  it('ranks a search by how well it is answered, unless another order is asked for', () => {
    assert.equal(isRanked(read('q=whisper')), true)
    assert.equal(isRanked(read('q=whisper&order=newest')), false)
    assert.equal(isRanked(read('order=match')), false, 'without words there is nothing to match')
    assert.equal(writeChoice(read('q=whisper')), '/?q=whisper')
    assert.deepEqual(searchVariables(read('q=whisper&kind=agent&license=MIT&task=chat&status=disputed&after=c')), {
      query: 'whisper',
      first: 20,
      after: 'c',
      filter: { disputed: true, kinds: ['AGENT'], licenses: ['MIT'], tasks: ['chat'] },
    })
  })
})
