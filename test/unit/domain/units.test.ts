import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as units from '../../../domain/units.ts'
import { throwsCode } from './throwsCode.ts'

const MAX_TEXT = '115792089237316195423570985008687907853269984665640564039457.584007913129639935'

test('text that is not a plain decimal number is refused as an amount', () => {
  for (const text of [
    '',
    ' ',
    '.',
    '.5',
    '5.',
    '01',
    '-1',
    '+1',
    '1e18',
    '1E3',
    '0x10',
    '1,000',
    '1_000',
    '1 000',
    ' 1',
    '1 ',
    '1\n',
    'NaN',
    'Infinity',
    '１２',
    '١٢',
    '1.0000000000000000001',
    '1.2.3',
    '0.',
    '9'.repeat(101),
  ])
    throwsCode('AMOUNT_MALFORMED', () => units.parseTokenAmount(text))
})

test('an amount above 2^256−1 base units is refused', () => {
  assert.equal(units.parseTokenAmount(MAX_TEXT), units.MAX_UINT256)
  throwsCode('AMOUNT_OUT_OF_RANGE', () => units.parseTokenAmount(MAX_TEXT.replace(/5$/, '6')))
  throwsCode('AMOUNT_OUT_OF_RANGE', () => units.tokenAmount(-1n))
  throwsCode('AMOUNT_OUT_OF_RANGE', () => units.formatTokenAmount(2n ** 256n))
})

test('an amount is read and written exactly', () => {
  const pairs: [string, bigint][] = [
    ['0', 0n],
    ['1', 10n ** 18n],
    ['12.5', 125n * 10n ** 17n],
    ['0.000000000000000001', 1n],
    ['9007199254740993.1', 90071992547409931n * 10n ** 17n],
    [MAX_TEXT, units.MAX_UINT256],
  ]
  for (const [text, amount] of pairs) {
    assert.equal(units.parseTokenAmount(text), amount)
    assert.equal(units.formatTokenAmount(amount), text)
  }
  assert.equal(units.formatTokenAmount(units.parseTokenAmount('1.500')), '1.5')
})

test('base units are read from decimal digits only', () => {
  assert.equal(units.parseBaseUnits(String(units.MAX_UINT256)), units.MAX_UINT256)
  throwsCode('AMOUNT_OUT_OF_RANGE', () => units.parseBaseUnits(String(units.MAX_UINT256 + 1n)))
  for (const text of ['', '-1', '1.0', '0x1', '00', '1e3', '٣', '9'.repeat(1_000_000)]) throwsCode('AMOUNT_MALFORMED', () => units.parseBaseUnits(text))
})

test('basis points outside 0 … 10 000 or with a fraction are refused', () => {
  for (const value of [-1, 10_001, 0.5, Number.NaN, 10_001n]) throwsCode('BPS_OUT_OF_RANGE', () => units.bps(value))
  assert.equal(units.bps(2500), 2500n)
})

test('ceilDiv rounds up and refuses what has no such meaning', () => {
  assert.deepEqual([units.ceilDiv(0n, 3n), units.ceilDiv(1n, 3n), units.ceilDiv(3n, 3n), units.ceilDiv(4n, 3n)], [0n, 1n, 1n, 2n])
  throwsCode('DIVISION_OUT_OF_RANGE', () => units.ceilDiv(1n, 0n))
  throwsCode('DIVISION_OUT_OF_RANGE', () => units.ceilDiv(-1n, 3n))
})
