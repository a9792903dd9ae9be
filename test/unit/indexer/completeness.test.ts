import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { encodeEventTopics, type AbiEvent } from 'viem'
import { allHandlers } from '../../../indexer/lib/handlers/allHandlers.js'
import { contractNames } from '../../../indexer/lib/handlers/contractNames.js'
import { abiOf } from '@assay/domain/generated/abis'

const emitted = contractNames.flatMap((contract) =>
  abiOf[contract]
    .filter((item): item is AbiEvent => item.type === 'event')
    .map((event) => `${contract}.${event.name} ${encodeEventTopics({ abi: [event], eventName: event.name } as never)[0]}`),
)
const handled = allHandlers.map(({ contract, name, event }) => `${contract}.${name} ${event.topic}`)

describe('The handlers', () => {
  it('know every event of every contract, by its present signature', () => {
    assert.deepEqual(
      emitted.filter((event) => !handled.includes(event)),
      [],
    )
    assert.ok(emitted.length > 55, 'the ABIs are here')
  })

  it('know no event that no contract emits', () => {
    assert.deepEqual(
      handled.filter((event) => !emitted.includes(event)),
      [],
    )
  })

  it('are one per event', () => {
    assert.equal(new Set(handled).size, handled.length)
  })
})
