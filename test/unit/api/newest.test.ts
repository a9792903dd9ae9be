import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeChanges, type HeadChange } from '../../../indexer/lib/api/head/HeadChange.js'
import { Newest } from '../../../indexer/lib/api/live/Newest.js'

const head = (height: number, changed: Record<string, string[]> | null) => ({ height, hash: `0x${height}`, timestamp: height, changed })

test('a reader that keeps up hears every head', async () => {
  const subscription = new Newest<HeadChange>(() => {}, mergeChanges)
  const first = subscription.next()
  subscription.push(head(1, { listings: ['a'] }))
  assert.deepEqual((await first).value, head(1, { listings: ['a'] }))
  subscription.push(head(2, null))
  assert.deepEqual((await subscription.next()).value, head(2, null))
})

test('a slow reader finds the newest head with all that changed meanwhile, and nothing piles up', async () => {
  const subscription = new Newest<HeadChange>(() => {}, mergeChanges)
  subscription.push(head(1, { listings: ['a'] }))
  subscription.push(head(2, { listings: ['a', 'b'], disputes: ['d'] }))
  assert.deepEqual((await subscription.next()).value, head(2, { listings: ['a', 'b'], disputes: ['d'] }))
  subscription.push(head(3, null))
  subscription.push(head(4, { listings: ['c'] }))
  assert.deepEqual((await subscription.next()).value, head(4, null))
})

test('an ended subscription gives its place back once and wakes its reader', async () => {
  let ended = 0
  const subscription = new Newest<HeadChange>(() => ended++)
  const waiting = subscription.next()
  await subscription.return()
  subscription.end()
  assert.equal((await waiting).done, true)
  assert.equal((await subscription.next()).done, true)
  assert.equal(ended, 1)
})
