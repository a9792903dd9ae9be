import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stepPath } from '../../../web/src/lib/ui/stepPath.ts'

describe('a chart of a value that holds until the next', () => {
  it('draws nothing where there is nothing', () => {
    assert.equal(stepPath([], 0, 10, 100, 50), '')
    assert.equal(stepPath([{ at: 0, value: null }], 0, 10, 100, 50), '')
  })

  it('is interrupted where there is no value, instead of falling to zero', () => {
    const points = [
      { at: 0, value: 100 },
      { at: 4, value: null },
      { at: 6, value: 0 },
    ]
    assert.equal(stepPath(points, 0, 10, 100, 50), 'M0 0H40M60 50H100')
  })

  it('goes level to the next point and straight up, never aslant', () => {
    const points = [
      { at: 0, value: 50 },
      { at: 5, value: 75 },
    ]
    assert.equal(stepPath(points, 0, 10, 100, 40), 'M0 20H50V10H100')
  })

  it('stays in its box when the head’s time lies before a point, and when there is no time at all', () => {
    assert.equal(stepPath([{ at: 20, value: 50 }], 0, 10, 100, 40), 'M100 20H100')
    assert.equal(stepPath([{ at: 5, value: 50 }], 5, 5, 100, 40), 'M0 20H0')
  })
})
