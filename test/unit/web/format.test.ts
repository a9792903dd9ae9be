import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatAmount } from '../../../web/src/lib/format/formatAmount.ts'
import { formatBytes } from '../../../web/src/lib/format/formatBytes.ts'
import { formatDeadline } from '../../../web/src/lib/format/formatDeadline.ts'
import { formatDuration } from '../../../web/src/lib/format/formatDuration.ts'
import { formatExact } from '../../../web/src/lib/format/formatExact.ts'
import { formatPlain } from '../../../web/src/lib/format/formatPlain.ts'
import { formatShare } from '../../../web/src/lib/format/formatShare.ts'
import { parseAmount } from '../../../web/src/lib/format/parseAmount.ts'
import { shortenHex } from '../../../web/src/lib/format/shortenHex.ts'
import { visibleText } from '../../../web/src/lib/format/visibleText.ts'

const TOKEN = 10n ** 18n
const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')

describe('an amount on the page', () => {
  const cases: [baseUnits: bigint, text: string, exact: boolean][] = [
    [0n, '0', true],
    [500n * TOKEN, '500', true],
    [1_234n * TOKEN, '1 234', true],
    [1_234n * TOKEN + 1n, '1 234', false],
    [12_345n * 10n ** 15n, '12.34', false],
    [125n * 10n ** 17n, '12.5', true],
    [9_999n * TOKEN + TOKEN - 1n, '9 999', false],
    [10_000n * TOKEN, '10 k', true],
    [12_345n * TOKEN, '12.34 k', false],
    [999_999n * TOKEN, '999.9 k', false],
    [1_000_000n * TOKEN, '1 M', true],
    [100_000_000n * TOKEN, '100 M', true],
    [1n, '< 0.0001', false],
    [10n ** 14n, '0.0001', true],
    [-1_500n * TOKEN, '−1 500', true],
  ]
  for (const [baseUnits, text, exact] of cases) {
    it(`shows ${baseUnits} base units as “${text}”${exact ? '' : ' and says that digits are missing'}`, () => {
      const formatted = formatAmount(baseUnits)
      assert.equal(plain(formatted.text), text)
      assert.equal(formatted.exact, exact)
    })
  }

  it('never shows more than there is', () => {
    for (const amount of [1n, 9_999_999n, TOKEN - 1n, 123_456_789n * TOKEN + 987n, 2n ** 256n - 1n]) {
      const { text } = formatAmount(amount)
      const scale = text.endsWith('B') ? 10n ** 9n : text.endsWith('M') ? 10n ** 6n : text.endsWith('k') ? 1000n : 1n
      if (text.startsWith('<')) continue
      const [whole = '0', fraction = ''] = text.replace(/[\u202fkMB]/g, '').split('.')
      const shown = BigInt(whole) * TOKEN * scale + (BigInt(fraction.padEnd(4, '0')) * TOKEN * scale) / 10_000n
      assert.ok(shown <= amount, `${text} is more than ${amount}`)
    }
  })

  it('keeps every digit in its exact form', () => {
    assert.equal(plain(formatExact(1_234_567n * TOKEN + 1n)), '1 234 567.000000000000000001')
    assert.equal(formatPlain(1_234_567n * TOKEN + 1n), '1234567.000000000000000001')
    assert.equal(parseAmount(formatPlain(2n ** 200n)), 2n ** 200n)
  })
})

describe('an amount that a person typed', () => {
  for (const typed of ['500', ' 500 ', '500.0', '500,0', '500.', '0500']) {
    it(`“${typed}” is 500 tokens`, () => assert.equal(parseAmount(typed), 500n * TOKEN))
  }
  it('may be grouped by spaces', () => assert.equal(parseAmount('1 234 567'), 1_234_567n * TOKEN))
  it('may begin with the point', () => assert.equal(parseAmount('.5'), TOKEN / 2n))

  for (const typed of ['', '   ', '0', '0.0', '-5', '+5', '5e3', '0x10', '٥٠٠', '１２', '1,000.5', '1.2.3', '12 34', 'NaN', '1'.repeat(200), '1.0000000000000000001']) {
    it(`“${typed.slice(0, 24)}” is refused with a sentence`, () => {
      assert.throws(
        () => parseAmount(typed),
        (error: Error & { code?: string; shortMessage?: string }) => /^AMOUNT_/.test(error.code ?? '') && /\.$/.test(error.shortMessage ?? ''),
      )
    })
  }
})

describe('times, shares, sizes and ids', () => {
  it('shows the two largest units of a time', () => {
    assert.equal(plain(formatDuration(187_200)), '2 d 4 h')
    assert.equal(plain(formatDuration(86_400)), '1 d')
    assert.equal(plain(formatDuration(59)), '59 s')
    assert.equal(plain(formatDuration(0)), '0 s')
    assert.equal(plain(formatDuration(-5)), '0 s')
  })
  it('says on which side of now an instant lies', () => {
    assert.equal(plain(formatDeadline(1_000, 900)), 'in 1 min 40 s')
    assert.equal(plain(formatDeadline(900, 1_000)), '1 min 40 s ago')
    assert.equal(formatDeadline(5, 5), 'now')
  })
  it('cuts shares and never divides by nothing', () => {
    assert.equal(plain(formatShare(1n, 3n)), '33.3 %')
    assert.equal(plain(formatShare(2n, 2n)), '100 %')
    assert.equal(formatShare(1n, 0n), '–')
  })
  it('says that a size is unknown instead of guessing', () => {
    assert.equal(plain(formatBytes(98_765_432)), '98.7 MB')
    assert.equal(plain(formatBytes(0)), '0 B')
    assert.equal(formatBytes(null), 'unknown size')
  })
  it('shortens long ids and leaves short ones', () => {
    assert.equal(shortenHex('0x90f79bf6eb2c4f870365e785982e1f101e93b906'), '0x90f7…b906')
    assert.equal(shortenHex('0x1234'), '0x1234')
  })
})

describe('a stranger’s text', () => {
  it('cannot hide characters or turn the direction of reading', () => {
    assert.equal(visibleText('gpt\u202Eexe.4'), 'gpt␣exe.4')
    assert.equal(visibleText('a\u200bb\ufeffc\u0000d'), 'a␣b␣c␣d')
    assert.equal(visibleText('two\nlines\tand a tab'), 'two\nlines\tand a tab')
  })
  it('cannot pile up combining marks', () => {
    const tower = visibleText(`e${'\u0301'.repeat(10_000)}`)
    assert.equal(tower.length, 4)
  })
})
