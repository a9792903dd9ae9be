import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { coverFile } from '../../../../scripts/coverage/coverFile.ts'
import { lcov } from '../../../../scripts/coverage/lcov.ts'
import type { Probe } from '../../../../scripts/coverage/Probe.ts'
import { readHits } from '../../../../scripts/coverage/readHits.ts'
import { table } from '../../../../scripts/coverage/table.ts'

const probes: readonly Probe[] = [
  { tag: 1n, kind: 'function', line: 2, what: 'A.f', decision: 0 },
  { tag: 2n, kind: 'statement', line: 3, what: 'if (x) revert()', decision: 0 },
  { tag: 3n, kind: 'branch', line: 3, what: '"x" is true', decision: 1 },
  { tag: 4n, kind: 'branch', line: 3, what: '"x" is false', decision: 1 },
  { tag: 5n, kind: 'statement', line: 3, what: 'revert()', decision: 0 },
  { tag: 6n, kind: 'function', line: 5, what: 'A.g', decision: 0 },
  { tag: 7n, kind: 'branch', line: 6, what: '"y" is true', decision: 2 },
  { tag: 8n, kind: 'branch', line: 6, what: '"y" is false', decision: 2 },
]
const hits = new Map([1n, 2n, 4n].map((tag) => [tag, 7]))

describe('coverage report', () => {
  it('counts a line as run only when everything that begins on it ran', () => {
    const { lines, gaps } = coverFile('A.sol', probes, hits)
    assert.deepEqual(
      [...lines],
      [
        [2, 7],
        [3, 0],
        [5, 0],
      ],
    )
    assert.deepEqual(gaps, [
      'A.sol:3: it never happened that "x" is true',
      'A.sol:3: never ran: revert()',
      'A.sol:5: A.g was never called',
      'A.sol:6: it never happened that "y" is true',
      'A.sol:6: it never happened that "y" is false',
    ])
  })

  it('is an lcov tracefile, in which a decision that nobody came to says so', () => {
    assert.equal(
      lcov([coverFile('A.sol', probes, hits)]),
      `TN:
SF:A.sol
FN:2,A.f
FN:5,A.g
FNDA:7,A.f
FNDA:0,A.g
FNF:2
FNH:1
BRDA:3,1,0,0
BRDA:3,1,1,7
BRDA:6,2,0,-
BRDA:6,2,1,-
BRF:4
BRH:1
DA:2,7
DA:3,0
DA:5,0
LF:3
LH:1
end_of_record
`,
    )
  })

  it('has a row for each source and one for all, and says 100 % only of all', () => {
    const all = new Map(probes.map(({ tag }) => [tag, 1]))
    const many = Array.from({ length: 20_000 }, (_, index): Probe => ({ ...probes[1]!, tag: BigInt(100 + index), line: 100 + index }))
    const covered = new Map(many.slice(1).map(({ tag }) => [tag, 1]))
    assert.deepEqual(rows(table([coverFile('A.sol', probes, all), coverFile('B.sol', [...probes, ...many], new Map([...all, ...covered]))])), [
      ['functions', 'lines', 'branches'],
      ['A.sol', '2/2', '3/3', '4/4'],
      ['B.sol', '2/2', '20002/20003', '4/4'],
      ['all', '4/4', '20005/20006', '8/8'],
      ['100.00 %', '99.99 %', '100.00 %'],
    ])
  })

  it('adds up what every worker of Hardhat wrote', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-hits-'))
    try {
      writeFileSync(join(folder, 'a.json'), JSON.stringify({ '000a': 2, ff: 1 }))
      writeFileSync(join(folder, 'b.json'), JSON.stringify({ '0a': 3 }))
      assert.deepEqual(
        readHits(folder),
        new Map([
          [10n, 5],
          [255n, 1],
        ]),
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function rows(text: string): string[][] {
  return text.split('\n').map((line) => line.trim().split(/ +(?=\w)/))
}
