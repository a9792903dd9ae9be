import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { allMutants } from '../../../scripts/mutants/allMutants.ts'
import { checkMutants } from '../../../scripts/mutants/checkMutants.ts'
import type { Mutant } from '../../../scripts/mutants/Mutant.ts'
import { Progress } from '../../../scripts/mutants/Progress.ts'
import { reaches } from '../../../scripts/mutants/reaches.ts'
import { readRepositoryFile } from '../../../scripts/mutants/readRepositoryFile.ts'
import type { Result } from '../../../scripts/mutants/Result.ts'
import { summary } from '../../../scripts/mutants/summary.ts'

const mutant: Mutant = {
  id: 'vault/pays-twice',
  breaks: 'L23',
  file: 'contracts/Vault.sol',
  find: 'delete owed;',
  replace: '',
  killedBy: 'test/Vault.t.sol#test_AClaimPaysOnce',
}
const files: Record<string, string> = {
  'contracts/Vault.sol': 'pay(owed); delete owed; if (a) return; if (a) return;',
  'test/Vault.t.sol': 'function test_AClaimPaysOnce() external {}',
}
const problemsOf = (...mutants: Mutant[]) => checkMutants(mutants, (path) => files[path])

describe('the list of mutants', () => {
  it('fits the contracts and the tests as they are', () => {
    assert.deepEqual(checkMutants(allMutants, readRepositoryFile), [])
  })

  it('reaches every room of production contracts', () => {
    const rooms = new Set(allMutants.map(({ file }) => file.split('/')[1]))
    assert.deepEqual([...rooms].sort(), ['curation', 'governance', 'libraries', 'staking', 'token'])
    assert.ok(allMutants.length >= 60)
  })

  it('is refused where a mutant finds its text never or twice, or changes nothing', () => {
    assert.deepEqual(problemsOf(mutant), [])
    assert.match(problemsOf({ ...mutant, find: 'delete debts;' })[0]!, /^vault\/pays-twice finds its text 0 times/)
    assert.match(problemsOf({ ...mutant, find: 'if (a) return;' })[0]!, /finds its text 2 times/)
    assert.match(problemsOf({ ...mutant, file: 'contracts/Gone.sol' })[0]!, /finds its text 0 times/)
    assert.match(problemsOf({ ...mutant, replace: mutant.find })[0]!, /changes nothing/)
    assert.match(problemsOf(mutant, mutant)[0]!, /has the id of another/)
  })

  it('is refused where nobody kills a mutant or its test is gone', () => {
    const { killedBy: _, ...orphan } = mutant
    assert.match(problemsOf(orphan)[0]!, /needs either a test that kills it or the reason/)
    assert.match(problemsOf({ ...mutant, equivalent: 'it cannot be told' })[0]!, /needs either/)
    assert.deepEqual(problemsOf({ ...orphan, equivalent: 'it cannot be told' }), [])
    assert.match(problemsOf({ ...mutant, killedBy: 'test/Vault.t.sol#test_AClaim' })[0]!, /names a test that does not exist/)
  })
})

describe('what is compiled for a mutant', () => {
  const sources = {
    'project/a/Court.sol': { content: 'import {Base} from "./Base.sol";\n' },
    'project/a/Base.sol': { content: 'import {\n    Maths\n} from "../b/Maths.sol";\nimport {Court} from "./Court.sol";\n' },
    'project/b/Maths.sol': { content: 'import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";\n' },
  }

  it('is every contract that imports the change, however far away', () => {
    assert.equal(reaches(sources, 'project/a/Court.sol', 'project/b/Maths.sol'), true)
    assert.equal(reaches(sources, 'project/a/Court.sol', 'project/a/Court.sol'), true)
  })

  it('is nothing else', () => {
    assert.equal(reaches(sources, 'project/b/Maths.sol', 'project/a/Court.sol'), false)
    assert.equal(reaches(sources, 'project/a/Court.sol', 'project/a/Else.sol'), false)
  })
})

describe('the progress of a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-mutants-'))
  after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'progress.jsonl')
  const by = 'test/unit/staking/Stake.t.sol#test_StakingNothingIsRefused'
  const open = () => new Progress({ fresh: false, file })

  it('is known to the next run, even after one that was killed in the middle of a line', () => {
    open().record(mutant, { id: mutant.id, verdict: 'killed', by, seconds: 3 })
    appendFileSync(file, '{"key":"half a li')
    open().record({ ...mutant, find: 'pay(owed);' }, { id: mutant.id, verdict: 'survived', seconds: 5 })

    assert.deepEqual(open().resultOf(mutant), { id: mutant.id, verdict: 'killed', by, seconds: 3 })
    assert.equal(open().resultOf({ ...mutant, find: 'pay(owed);' })?.verdict, 'survived')
    assert.equal(open().resultOf({ ...mutant, replace: 'owed = 1;' }), undefined)
  })

  it('follows what the list says of a mutant now', () => {
    const { killedBy: _, ...explained } = { ...mutant, equivalent: 'it cannot be told' }
    assert.equal(open().resultOf(explained)?.verdict, 'refuted')
    assert.equal(open().resultOf({ ...explained, find: 'pay(owed);' })?.verdict, 'equivalent')
  })

  it('keeps nothing of a mutant that could not be tried', () => {
    open().record({ ...mutant, find: 'owed' }, { id: mutant.id, verdict: 'invalid', by: 'does not compile', seconds: 1 })
    assert.equal(open().resultOf({ ...mutant, find: 'owed' }), undefined)
  })

  it('is forgotten when asked', () => {
    assert.equal(new Progress({ fresh: true, file }).resultOf(mutant), undefined)
    assert.equal(open().resultOf(mutant), undefined)
  })
})

describe('the verdict on a run', () => {
  const run = (...verdicts: Result['verdict'][]) => {
    const mutants = verdicts.map((_, number) => ({ ...mutant, id: `vault/${number}` }))
    return summary(mutants, new Map(verdicts.map((verdict, number) => [`vault/${number}`, { id: `vault/${number}`, verdict, seconds: 1 }])))
  }

  it('is good when everything is killed or explained', () => {
    assert.equal(run(...Array<'killed'>(19).fill('killed'), 'equivalent').passed, true)
  })

  it('is bad when one lives unexplained, could not be tried, or was explained wrongly', () => {
    for (const verdict of ['survived', 'invalid', 'refuted'] as const) {
      const { passed, lines } = run(...Array<'killed'>(99).fill('killed'), verdict)
      assert.equal(passed, false)
      assert.match(lines.join('\n'), /Neither killed nor explained:\n✖ vault\/99/)
    }
  })

  it('is bad when more than one in twenty is explained away', () => {
    assert.equal(run(...Array<'killed'>(18).fill('killed'), 'equivalent').passed, false)
  })

  it('is bad when nothing was tried', () => {
    assert.equal(run().passed, false)
  })
})
