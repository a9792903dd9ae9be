import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { differences } from '../world/indexed/differences.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import { Story } from '../world/indexed/story.ts'

describe('The index', () => {
  let world: IndexedWorld

  before(async () => {
    world = await IndexedWorld.start()
    await world.startIndexer()
  })
  after(() => world?.stop())

  it('says what the contracts say, to the wei, after a long story', { timeout: 120_000 }, async () => {
    await new Story(world).tell()
    await world.indexed()

    const { found, compared } = await differences(world)
    assert.deepEqual(found, [])
    assert.ok(compared > 300, `only ${compared} values were compared`)
  })
})
