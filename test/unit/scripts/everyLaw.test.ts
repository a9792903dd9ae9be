import assert from 'node:assert/strict'
import { it } from 'node:test'
import { lawTests } from '../../../scripts/gen/lawTests.ts'

/** L34 and L35 are the index's. */
const LAWS = [...Array.from({ length: 33 }, (_, i) => i + 1), 36]

it('every law of the contracts is an invariant with its name', () => {
  const invariants = lawTests().filter(({ name }) => name.startsWith('invariant_L'))
  const missing = LAWS.filter((law) => !invariants.some(({ name }) => name.startsWith(`invariant_L${law}_`)))
  assert.deepEqual(missing, [])
})
