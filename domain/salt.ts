// The salt of a sealed vote follows from one signature, so any browser with the wallet recovers it.
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, stringToBytes, type Hex } from 'viem'
import { AssayError } from './errors/AssayError.ts'
import { asBytes32, type Address, type Bytes32, type DisputeId } from './ids.ts'

/** The one sentence that a juror's wallet shows and signs. */
export const JUROR_KEY_PURPOSE =
  'Make the secret key that seals my votes in Assay disputes. Sign this only on a page that you trust: whoever has this signature can read your sealed votes.'

const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

/** The EIP-712 message of the juror key: fixed for a chain and a court. */
export function jurorKeyMessage(chainId: number, court: Address) {
  return {
    domain: { name: 'Assay juror key', chainId, verifyingContract: court },
    types: { JurorKey: [{ name: 'purpose', type: 'string' }] },
    primaryType: 'JurorKey',
    message: { purpose: JUROR_KEY_PURPOSE },
  } as const
}

/**
 * The juror key: HKDF-SHA256 of the signature's r and low s, so that wallets which write v as 0/1 or 27/28,
 * or use the 64-byte compact form, all give the same key.
 * @throws SIGNATURE_SHAPE for anything but an ECDSA signature (a contract wallet cannot recover its key)
 */
export function jurorKeyOf(signature: Hex): Bytes32 {
  if (!/^0x([0-9a-fA-F]{128}|[0-9a-fA-F]{130})$/.test(signature)) {
    throw new AssayError('SIGNATURE_SHAPE', 'This wallet does not sign with a plain key, so the vote’s salt could not be recovered from it.', {
      details: `${signature.length} characters`,
    }) // never the signature itself: it is the secret
  }
  const bytes = hexToBytes(signature)
  const compact = bytes.length === 64
  let s = BigInt(bytesToHex(bytes.slice(32, 64)))
  if (compact) s &= (1n << 255n) - 1n // EIP-2098 keeps the parity in the top bit
  if (s === 0n || s >= ORDER) throw new AssayError('SIGNATURE_SHAPE', 'The wallet gave a signature that cannot exist.')
  if (s > HALF_ORDER) s = ORDER - s
  const material = concatBytes([bytes.slice(0, 32), hexToBytes(`0x${s.toString(16).padStart(64, '0')}`)])
  return asBytes32(bytesToHex(hkdf(sha256, material, undefined, stringToBytes('assay/juror-key/1'), 32)))
}

/** The salt of one dispute's vote: HKDF(key, disputeId), 32 bytes. */
export function voteSaltOf(jurorKey: Bytes32, disputeId: DisputeId): Bytes32 {
  const info = concatBytes([stringToBytes('assay/vote-salt/1'), hexToBytes(disputeId)])
  return asBytes32(bytesToHex(hkdf(sha256, hexToBytes(jurorKey), undefined, info, 32)))
}
