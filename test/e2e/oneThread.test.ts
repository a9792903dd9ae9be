import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { lossOf } from '@assay/domain/rules/lossOf'
import { settle } from '@assay/domain/rules/settle'
import type { Hex } from 'viem'
import { addressOf } from '../../scripts/seed/actors.ts'
import { tokens } from '../../scripts/seed/tokens.ts'
import { openBrowser } from '../world/browser.ts'
import { graphql } from '../world/graphql.ts'
import { Portal } from '../world/Portal.ts'
import { startTestStack, type TestStack } from '../world/testStack.ts'
import { ThreeViews } from '../world/ThreeViews.ts'
import { readyKeys } from '../../scripts/seed/readyKeys.ts'

/** The default parameters that this story pays by. */
const TERMS = { voterBps: 3000n, voucherBps: 1500n, burnBps: 2000n, undecidedBps: 500n, incoherentBps: 5000n, slashBps: 2000n, bountyBps: 1000n }

const STAKED = tokens(1000) + 1n
const VOUCHED = tokens(250) + 7n

const noor = addressOf('Noor')
const sasha = addressOf('Sasha')
const jonas = addressOf('Jonas')

describe('one thread through everything', () => {
  let stack: TestStack
  let browser: Browser
  let portal: Portal
  let views: ThreeViews
  let listing: { id: Hex; versionId: Hex; owner: Hex; name: string }
  let disputeId: Hex
  let stakeS: bigint

  before(async () => {
    // No keeper: here people press the buttons themselves.
    stack = await startTestStack(18_600, { keys: { ...readyKeys(), keeper: undefined } })
    browser = await openBrowser()
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    portal = new Portal(page, stack.urls.web)
    views = new ThreeViews(stack, portal)
    listing = await firstUndisputed(stack.urls.api)
  })
  after(async () => {
    await browser?.close()
    await stack?.stop()
  })

  it('connects as a newcomer, whose wallet is the same everywhere', async () => {
    await portal.open('/stake')
    await portal.actAs('Noor', noor)
    const { free, balance } = await views.account(noor)
    assert.equal(free, 0n)
    assert.equal(balance, tokens(250_000))
  })

  it('stakes', async () => {
    await portal.page.getByLabel('Amount to stake').fill('1000.000000000000000001')
    await portal.page.getByRole('button', { name: 'Stake', exact: true }).click()
    const said = await portal.sign()
    assert.match(said, /move from your wallet into Staking/)

    const { free, votes, balance } = await views.account(noor)
    assert.equal(free, STAKED)
    assert.equal(votes, STAKED)
    assert.equal(balance, tokens(250_000) - STAKED)
  })

  it('vouches for a model', async () => {
    const before = await views.listing(listing.id, listing.versionId)
    await portal.page.getByLabel('Amount to vouch').fill('250.000000000000000007')
    await portal.page.getByRole('button', { name: 'Vouch', exact: true }).click()
    const said = await portal.sign()
    assert.match(said, /If a dispute removes it you lose/)

    const after = await views.listing(listing.id, listing.versionId)
    assert.equal(after.backing, before.backing + VOUCHED)
    const { free, units } = await views.account(noor)
    assert.equal(free, STAKED - VOUCHED)
    assert.equal(units, STAKED)
  })

  it('lets another account challenge it with evidence', async () => {
    const before = await views.listing(listing.id, listing.versionId)
    await portal.actAs('Sasha', sasha)
    await portal.page.getByLabel(/^What is wrong/).fill('# Not what it says\n\nIts weights are those of an older model.')
    await portal.page.getByRole('button', { name: 'Challenge', exact: true }).click()
    const said = await portal.sign()
    assert.match(said, /Your evidence is public/)

    const { data } = await graphql(
      stack.urls.api,
      `
        query ($id: Bytes32!) {
          listing(id: $id) {
            openDispute {
              id
            }
          }
        }
      `,
      { id: listing.id },
    )
    disputeId = (data['listing'] as { openDispute: { id: Hex } }).openDispute.id
    const dispute = await views.dispute(disputeId)
    stakeS = dispute.stake
    assert.equal(dispute.phase, 'COMMIT')
    assert.equal(dispute.escrow, 2n * stakeS)
    await portal.page.getByText('Its weights are those of an older model.').waitFor()

    const after = await views.listing(listing.id, listing.versionId)
    assert.equal(after.deposit, before.deposit - stakeS)
    const { balance } = await views.account(sasha)
    assert.equal(balance, tokens(250_000) - stakeS)
  })

  it('seals a juror’s vote, which nobody can read', async () => {
    await portal.open(`/dispute/${disputeId}`)
    await portal.actAs('Jonas', jonas)
    const { free } = await views.account(jonas)
    await portal.open(`/dispute/${disputeId}`)
    await portal.page.getByRole('radio', { name: 'Remove it' }).check()
    await portal.page.getByRole('button', { name: 'Seal my vote' }).click()
    const said = await portal.sign()
    assert.match(said, /Nobody can see it until you reveal it/)

    const { committedWeight, committedBonds, removeWeight, quorum } = await views.dispute(disputeId)
    assert.ok(committedWeight >= quorum, 'the juror alone reaches the quorum')
    assert.equal(removeWeight, 0n)
    const after = await views.account(jonas)
    assert.equal(after.free, free - committedBonds)
  })

  it('reveals after the time machine has moved on', async () => {
    await portal.open(`/dispute/${disputeId}`)
    await portal.travelToNextPhase('REVEAL')
    await portal.page.getByRole('button', { name: 'Reveal', exact: true }).click()
    await portal.sign()

    const { phase, removeWeight, committedWeight } = await views.dispute(disputeId)
    assert.equal(phase, 'REVEAL')
    assert.equal(removeWeight, committedWeight)
  })

  it('is resolved after the appeal window: the listing goes, backers are slashed, credits wait', async () => {
    const backing = (await views.listing(listing.id, listing.versionId)).backing
    const { deposit } = await views.listing(listing.id, listing.versionId)
    const ownerBefore = await graphql(
      stack.urls.api,
      `
        query ($id: Address!) {
          account(id: $id) {
            claimableRegistry
          }
        }
      `,
      { id: listing.owner },
    )
    await portal.open(`/dispute/${disputeId}`)
    await portal.travelToNextPhase('APPEALABLE')
    await portal.page.getByRole('button', { name: 'Time machine' }).click()
    await portal.page.getByRole('menuitem', { name: /^To the next phase/ }).click()
    const before = await views.dispute(disputeId)
    await portal.page.getByRole('button', { name: 'Settle', exact: true }).click()
    await portal.sign()

    const expected = settle({
      ruling: 'REMOVE',
      stake: stakeS,
      ...TERMS,
      keepWeight: 0n,
      removeWeight: before.removeWeight,
      keepBonds: 0n,
      removeBonds: before.removeBonds,
      unrevealedBonds: 0n,
      poolTotal: backing,
      poolActive: backing,
    })
    const dispute = await views.dispute(disputeId)
    assert.equal(dispute.phase, 'RESOLVED')
    assert.equal(dispute.ruling, 'REMOVE')
    assert.equal(dispute.escrow, expected.voterPool)
    await portal.shows('burned', expected.stakeBurned)
    await portal.shows('voterPool', expected.voterPool)

    const after = await views.listing(listing.id, listing.versionId)
    assert.equal(after.status, 'REMOVED')
    assert.equal(after.deposit, 0n)
    const owner = await graphql(
      stack.urls.api,
      `
        query ($id: Address!) {
          account(id: $id) {
            claimableRegistry
          }
        }
      `,
      { id: listing.owner },
    )
    assert.equal(claimableRegistry(owner) - claimableRegistry(ownerBefore), deposit)

    await portal.actAs('Sasha', sasha)
    const challenger = await views.account(sasha)
    assert.equal(challenger.claimableCourt, expected.challengerCredit)
    assert.equal(challenger.claimableStaking, expected.bounty)
  })

  it('pays who is owed: the challenger, the juror, and what the slash left of the backer', async () => {
    const { balance, claimableCourt, claimableStaking } = await views.account(sasha)
    await portal.page.getByRole('button', { name: 'Claim from DisputeCourt' }).click()
    await portal.sign()
    await portal.page.getByRole('button', { name: 'Claim from Staking' }).click()
    await portal.sign()
    assert.equal((await views.account(sasha)).balance, balance + claimableCourt + claimableStaking)

    await portal.actAs('Jonas', jonas)
    const juror = await views.account(jonas)
    const { escrow, removeBonds } = await views.dispute(disputeId)
    await portal.page.getByRole('button', { name: 'Settle my vote' }).click()
    await portal.sign()
    assert.equal((await views.dispute(disputeId)).escrow, 0n)
    const settled = await views.account(jonas)
    assert.equal(settled.free, juror.free + removeBonds)
    assert.equal(settled.claimableCourt, juror.claimableCourt + escrow)
    await portal.page.getByRole('button', { name: 'Claim from DisputeCourt' }).click()
    await portal.sign()
    assert.equal((await views.account(jonas)).balance, settled.balance + settled.claimableCourt)

    await portal.actAs('Noor', noor)
    const loss = lossOf(VOUCHED, TERMS.slashBps)
    const backer = await views.account(noor)
    assert.equal(backer.units - backer.effective, loss)
    await portal.page.getByRole('button', { name: 'Settle now' }).click()
    await portal.sign()
    const left = await views.account(noor)
    assert.equal(left.free, STAKED - loss)
    assert.equal(left.units, STAKED - loss)
  })
})

/** The best backed listing without a dispute that the juror does not back. */
async function firstUndisputed(api: string) {
  const { data } = await graphql(
    api,
    `
      query {
        listings(first: 20, orderBy: [BACKING_DESC], filter: { status: { eq: LISTED }, disputed: { eq: false } }) {
          nodes {
            id
            owner {
              id
            }
            currentVersion {
              id
              card {
                name
              }
              pool {
                positions {
                  nodes {
                    account {
                      id
                    }
                  }
                }
              }
            }
          }
        }
      }
    `,
  )
  interface Node {
    id: Hex
    owner: { id: Hex }
    currentVersion: { id: Hex; card: { name: string }; pool: { positions: { nodes: { account: { id: string } }[] } } | null }
  }
  const { nodes } = data['listings'] as { nodes: Node[] }
  const found = nodes.find(({ currentVersion }) => !currentVersion.pool?.positions.nodes.some(({ account }) => account.id === jonas))
  assert.ok(found, 'the demo has a listed model that nobody disputes and the juror does not back')
  return { id: found.id, versionId: found.currentVersion.id, owner: found.owner.id, name: found.currentVersion.card.name }
}

const claimableRegistry = ({ data }: { data: Record<string, unknown> }) => BigInt((data['account'] as { claimableRegistry: string }).claimableRegistry)
