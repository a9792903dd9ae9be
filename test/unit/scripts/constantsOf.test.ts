import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { constantsOf } from '../../../scripts/gen/constantsOf.ts'

const of = (source: string) => constantsOf(new Map([['contracts/x/X.sol', source]]))

describe('the page of constants', () => {
  it('tells name, value and comment of every numeric constant', () => {
    const source = `
    /// @dev How long it waits,
    /// in seconds.
    uint48 private constant DELAY = 3 days;
    bytes32 private constant TYPEHASH = keccak256("not a number");
    uint256 private notConstant = 4;

    /// @notice All there is.
    uint256 public constant SUPPLY = 100_000e18;`
    assert.deepEqual(of(source), [
      { name: 'DELAY', value: '3 days', meaning: 'How long it waits, in seconds.', file: 'contracts/x/X.sol' },
      { name: 'SUPPLY', value: '100_000e18', meaning: 'All there is.', file: 'contracts/x/X.sol' },
    ])
  })

  it('refuses one that nobody explained, even after one that is', () => {
    assert.throws(() => of('    /// @dev A.\n    uint8 private constant A = 1;\n    uint8 private constant B = 2;\n'), /contracts\/x\/X\.sol: the constant B has no comment/)
  })
})
