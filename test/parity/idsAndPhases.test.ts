import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { enumWord, CHOICES, enumIndex, PHASES } from '@assay/domain/enums'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { asAddress, asBytes32, commitmentOf, contentHashOf, disputeIdOf, listingIdOf, versionIdOf } from '@assay/domain/ids'
import { disputePhase } from '@assay/domain/phases/disputePhase'
import { nextDeadline } from '@assay/domain/phases/nextDeadline'
import { network } from 'hardhat'
import type { Abi } from 'viem'
import { deploy } from '../../scripts/deploy/deploy.ts'

const TOKEN = 10n ** 18n
const CHAIN_ID = 31337
const { viem, networkHelpers } = await network.create()
const publicClient = await viem.getPublicClient()
const [deployer, publisher] = await viem.getWalletClients()
const folder = mkdtempSync(join(tmpdir(), 'assay-parity-'))
after(() => rmSync(folder, { recursive: true }))

const { contracts } = await deploy({ publicClient, walletClient: deployer!, expectedStake: 12_000_000n * TOKEN, file: join(folder, 'deployment.json') })
const { AssayToken: token, Staking: staking, ListingRegistry: registry, DisputeCourt: court } = contracts
const owner = asAddress(publisher!.account.address)
const voter = asAddress(deployer!.account.address)

async function send(from: typeof deployer, address: `0x${string}`, abi: Abi, functionName: string, ...args: unknown[]) {
  const hash = await from!.writeContract({ address, abi, functionName, args })
  assert.equal((await publicClient.waitForTransactionReceipt({ hash })).status, 'success', functionName)
}
const salt = asBytes32(`0x${'5a'.repeat(32)}`)
const contentHash = contentHashOf(new TextEncoder().encode('a card'))
const listingId = listingIdOf(CHAIN_ID, registry, owner, salt)
const versionId = versionIdOf(listingId, 0, contentHash)
const disputeId = disputeIdOf(court, versionId, 0)

await send(deployer, token, assayTokenAbi, 'transfer', owner, 1_000n * TOKEN)
await send(publisher, token, assayTokenAbi, 'approve', registry, 1_000n * TOKEN)
await send(publisher, registry, listingRegistryAbi, 'submit', salt, contentHash, 'ipfs://x', 1_000n * TOKEN)
await send(deployer, token, assayTokenAbi, 'approve', staking, 12_000_000n * TOKEN)
await send(deployer, staking, stakingAbi, 'stake', 12_000_000n * TOKEN)
await networkHelpers.time.increase(10)
await send(deployer, token, assayTokenAbi, 'approve', court, 10_000n * TOKEN)
await send(deployer, court, disputeCourtAbi, 'challenge', versionId, 1_000n * TOKEN, contentHash, 'ipfs://y')

const read = { address: court, abi: disputeCourtAbi } as const

test('listing, version and dispute are found under the ids that the domain computes', async () => {
  const listing = await publicClient.readContract({ address: registry, abi: listingRegistryAbi, functionName: 'listingOf', args: [listingId] })
  assert.equal(asAddress(listing[0]), owner)
  assert.deepEqual([listing[5], listing[6]], [versionId, disputeId])
  const dispute = await publicClient.readContract({ ...read, functionName: 'disputeOf', args: [disputeId] })
  assert.equal(dispute[0], versionId)
})

test('a commitment of the domain is the court’s own', async () => {
  for (const choice of ['KEEP', 'REMOVE'] as const) {
    const expected = await publicClient.readContract({ ...read, functionName: 'commitmentOf', args: [disputeId, voter, enumIndex(CHOICES, choice), salt] })
    assert.equal(commitmentOf({ chainId: CHAIN_ID, court, disputeId, voter, choice, salt }), expected)
  }
})

/** The dispute's deadlines and flags as the court has them now. */
async function row() {
  const [, , , , , commitEndsAt, revealEndsAt, appealEndsAt, , , resolved, , appellant, , appealDeadline] = await publicClient.readContract({
    ...read,
    functionName: 'disputeOf',
    args: [disputeId],
  })
  return { commitEndsAt, revealEndsAt, appealEndsAt, appealed: BigInt(appellant) !== 0n, resolved, appealDeadline }
}

/** Mines a block at that second and asks court and domain which phase it is. */
async function phasesAt(second: number) {
  await networkHelpers.time.increaseTo(second)
  const blockNumber = await publicClient.getBlockNumber()
  assert.equal(Number((await publicClient.getBlock({ blockNumber })).timestamp), second)
  const chain = await publicClient.readContract({ ...read, functionName: 'phaseOf', args: [disputeId], blockNumber })
  return [enumWord(PHASES, chain), disputePhase(await row(), second)]
}

test('court and domain name the same phase one second before, at and after each deadline', async () => {
  const dispute = await row()
  const expected = [
    [dispute.commitEndsAt, 'COMMIT', 'REVEAL'],
    [dispute.revealEndsAt, 'REVEAL', 'APPEALABLE'],
    [dispute.appealEndsAt, 'APPEALABLE', 'APPEALABLE'],
  ] as const
  for (const [at, ends, begins] of expected) {
    assert.equal(nextDeadline(dispute, at - 1)?.at, at)
    assert.deepEqual(await phasesAt(at - 1), [ends, ends])
    assert.deepEqual(await phasesAt(at), [begins, begins])
    assert.deepEqual(await phasesAt(at + 1), [begins, begins])
  }
})

test('court and domain agree that a settled dispute is resolved', async () => {
  await send(deployer, court, disputeCourtAbi, 'resolve', disputeId)
  const { timestamp } = await publicClient.getBlock()
  assert.deepEqual(await phasesAt(Number(timestamp) + 5), ['RESOLVED', 'RESOLVED'])
})
