import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { actorNames, addressOf, purses, readyNames } from '../../../scripts/seed/actors.ts'
import { demoGenesis, demoStake } from '../../../scripts/seed/demoGenesis.ts'
import { tokens } from '../../../scripts/seed/tokens.ts'
import { readyAccounts } from '../../../web/src/lib/config/readyAccounts.ts'

describe('actors', () => {
  it('begin with the portal’s ready accounts, in the same order', () => {
    assert.deepEqual(
      readyAccounts().map(({ name, address }) => ({ name, address })),
      readyNames.map((name) => ({ name, address: addressOf(name) })),
    )
    assert.deepEqual(actorNames.slice(0, readyNames.length), readyNames)
  })

  it('receive with the treasury the whole supply', () => {
    assert.equal(
      demoGenesis().reduce((sum, { amount }) => sum + amount, 0n),
      tokens(100_000_000),
    )
  })

  it('stake 12 000 000 together, of which Jonas alone reaches both quorums', () => {
    assert.equal(demoStake(), tokens(12_000_000))
    assert.ok(purses.Jonas.stakes >= demoStake() / 10n, 'the court’s quorum')
    assert.ok(purses.Jonas.stakes >= tokens(4_000_000), 'the Governor’s quorum')
  })

  it('are forty and more, each with an address of its own', () => {
    assert.ok(actorNames.length >= 40)
    assert.equal(new Set(actorNames.map(addressOf)).size, actorNames.length)
  })

  it('hold what they stake', () => {
    for (const { holds, stakes } of Object.values(purses)) assert.ok(holds >= stakes)
  })
})
