import assert from 'node:assert/strict'
import { hkdfSync } from 'node:crypto'
import { test } from 'node:test'
import { concatHex, hexToBytes, type Hex } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { asAddress, asDisputeId } from '../../../domain/ids.ts'
import { JUROR_KEY_PURPOSE, jurorKeyMessage, jurorKeyOf, voteSaltOf } from '../../../domain/salt.ts'
import { throwsCode } from './throwsCode.ts'

const court = asAddress('0x5fbdb2315678afecb367f032d93f642f64180aa3')
const juror = mnemonicToAccount('test test test test test test test test test test test junk', { addressIndex: 3 })
const dispute = asDisputeId(`0x${'22'.repeat(32)}`)
const signature = await juror.signTypedData(jurorKeyMessage(31337, court))
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
const word = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`
const r = `0x${signature.slice(2, 66)}` as Hex
const s = BigInt(`0x${signature.slice(66, 130)}`)

test('what is not one plain ECDSA signature is refused, and never repeated in the error', () => {
  for (const bad of ['0x', `0x${'a'.repeat(126)}`, `0x${'a'.repeat(200)}`, signature.slice(2), `0x${'0'.repeat(130)}`]) {
    throwsCode('SIGNATURE_SHAPE', () => jurorKeyOf(bad as Hex))
  }
  assert.throws(
    () => jurorKeyOf(`${signature}00`),
    (error: Error) => !error.message.includes(signature.slice(2, 20)),
  )
})

test('the message is fixed for a chain and a court', () => {
  assert.deepEqual(jurorKeyMessage(31337, court), {
    domain: { name: 'Assay juror key', chainId: 31337, verifyingContract: court },
    types: { JurorKey: [{ name: 'purpose', type: 'string' }] },
    primaryType: 'JurorKey',
    message: { purpose: JUROR_KEY_PURPOSE },
  })
})

test('key and salt are HKDF-SHA256, as any other implementation computes it', () => {
  const hkdf = (key: Uint8Array, info: Uint8Array) => `0x${Buffer.from(hkdfSync('sha256', key, new Uint8Array(), info, 32)).toString('hex')}`
  const key = hkdf(hexToBytes(concatHex([r, word(s)])), Buffer.from('assay/juror-key/1'))
  assert.equal(jurorKeyOf(signature), key)
  const info = Buffer.concat([Buffer.from('assay/vote-salt/1'), hexToBytes(dispute)])
  assert.equal(voteSaltOf(jurorKeyOf(signature), dispute), hkdf(hexToBytes(key as Hex), info))
})

test('wallets that write the same signature differently recover the same key', () => {
  const key = jurorKeyOf(signature)
  const v = Number.parseInt(signature.slice(130), 16)
  const forms: Hex[] = [
    concatHex([r, word(s), v === 27 ? '0x00' : '0x01']),
    concatHex([r, word(ORDER - s), '0x1b']),
    concatHex([r, word(s | ((v === 28 ? 1n : 0n) << 255n))]),
    concatHex([r, word(s | (1n << 255n))]),
    signature.toUpperCase().replace('0X', '0x') as Hex,
  ]
  for (const form of forms) assert.equal(jurorKeyOf(form), key)
})

test('another dispute, court or chain has another salt', async () => {
  const salt = voteSaltOf(jurorKeyOf(signature), dispute)
  assert.notEqual(voteSaltOf(jurorKeyOf(signature), asDisputeId(`0x${'23'.repeat(32)}`)), salt)
  const elsewhere = await juror.signTypedData(jurorKeyMessage(1, court))
  assert.notEqual(voteSaltOf(jurorKeyOf(elsewhere), dispute), salt)
})
