import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lawTests } from '../../../scripts/gen/lawTests.ts'
import { lawsPage } from '../../../scripts/gen/lawsPage.ts'

const SOLIDITY = `
    /// @notice L7: everything can be taken out,
    /// in any order.
    /// hardhat-config: invariant.runs = 3
    function invariant_L7_everythingCanBeTakenOut() public {}

    /// @notice A reveal ends on time (law L27).
    function test_RevealEnds() public {}

    function test_somethingElse() public {}

    function helper_L9_isNoTest() public {}
`
const NODE = "  it('keeps L1–L3 and L18 in step', async () => {})\n  it('loads L', () => {})\n"

describe('the page of laws', () => {
  const tests = lawTests(
    new Map([
      ['test/a.t.sol', SOLIDITY],
      ['test/b.test.ts', NODE],
    ]),
  )

  it('finds tests by the law in their name or comment, ranges included, and nothing else', () => {
    assert.deepEqual(
      tests.map(({ name, laws }) => [name, laws]),
      [
        ['invariant_L7_everythingCanBeTakenOut', [7]],
        ['test_RevealEnds', [27]],
        ['keeps L1–L3 and L18 in step', [1, 2, 3, 18]],
      ],
    )
  })

  it("says a law in its invariant's words and links its tests", () => {
    assert.match(lawsPage(tests), /## L7\n\nEverything can be taken out, in any order\.\n\n- `invariant_L7_everythingCanBeTakenOut` in \[a\.t\.sol\]\(\.\.\/test\/a\.t\.sol\)\n/)
  })
})
