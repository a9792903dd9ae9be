// Identifiers commit to content (PROTOCOL §2). They are made and checked here and nowhere else.
import { sha256 } from '@noble/hashes/sha2.js'
import { CID } from 'multiformats/cid'
import * as digest from 'multiformats/hashes/digest'
import { bytesToHex, encodeAbiParameters, hexToBytes, isAddress, keccak256, stringToBytes, type Hex } from 'viem'
import { CHOICES, enumIndex, type Choice } from './enums.ts'
import { AssayError } from './errors/AssayError.ts'
import { quote } from './errors/quote.ts'

declare const brand: unique symbol
type Branded<Name extends string> = Hex & { readonly [brand]: Name }

export type ListingId = Branded<'ListingId'>
export type VersionId = Branded<'VersionId'>
export type DisputeId = Branded<'DisputeId'>
/** An account or contract, lower-case hex. */
export type Address = Branded<'Address'>
/** SHA-256 of a document's bytes, lower-case hex. */
export type ContentHash = Branded<'ContentHash'>
/** 32 bytes of any meaning, lower-case hex. */
export type Bytes32 = Branded<'Bytes32'>

const RAW_CODEC = 0x55
const SHA2_256 = 0x12
const IDENTITY = 0x00

function checkedBytes32<Id extends Hex>(what: string, text: string): Id {
  if (!/^0x[0-9a-fA-F]{64}$/.test(text)) {
    throw new AssayError('BAD_BYTES32', `A ${what} is 0x followed by 64 hexadecimal digits.`, { details: quote(text) })
  }
  return text.toLowerCase() as Id
}

/** Checks and lower-cases a listing id. @throws BAD_BYTES32 */
export const asListingId = (text: string): ListingId => checkedBytes32('listing id', text)
/** Checks and lower-cases a version id. @throws BAD_BYTES32 */
export const asVersionId = (text: string): VersionId => checkedBytes32('version id', text)
/** Checks and lower-cases a dispute id. @throws BAD_BYTES32 */
export const asDisputeId = (text: string): DisputeId => checkedBytes32('dispute id', text)
/** Checks and lower-cases a content hash. @throws BAD_BYTES32 */
export const asContentHash = (text: string): ContentHash => checkedBytes32('content hash', text)
/** Checks and lower-cases any 32 bytes (a salt, a commitment, a transaction hash). @throws BAD_BYTES32 */
export const asBytes32 = (text: string): Bytes32 => checkedBytes32('32-byte value', text)

/** Checks and lower-cases an address; mixed case must carry a right EIP-55 checksum. @throws BAD_ADDRESS */
export function asAddress(text: string): Address {
  const oneCase = /^0x([0-9a-f]{40}|[0-9A-F]{40})$/.test(text)
  if (!oneCase && !isAddress(text, { strict: true })) {
    throw new AssayError('BAD_ADDRESS', 'An address is 0x followed by 40 hexadecimal digits with a right checksum.', { details: quote(text) })
  }
  return text.toLowerCase() as Address
}

/** listingId = keccak256(abi.encode(chainId, registry, owner, salt)). */
export function listingIdOf(chainId: number | bigint, registry: Address, owner: Address, salt: Hex): ListingId {
  return keccak256(
    encodeAbiParameters([{ type: 'uint256' }, { type: 'address' }, { type: 'address' }, { type: 'bytes32' }], [BigInt(chainId), registry, owner, asBytes32(salt)]),
  ) as ListingId
}

/** versionId = keccak256(abi.encode(listingId, index, contentHash)); index counts from 0. */
export function versionIdOf(listingId: ListingId, index: number | bigint, contentHash: ContentHash): VersionId {
  return keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint256' }, { type: 'bytes32' }], [listingId, BigInt(index), contentHash])) as VersionId
}

/** disputeId = keccak256(abi.encode(court, versionId, ordinal)); ordinal = number of earlier disputes on the version. */
export function disputeIdOf(court: Address, versionId: VersionId, ordinal: number | bigint): DisputeId {
  return keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'bytes32' }, { type: 'uint256' }], [court, versionId, BigInt(ordinal)])) as DisputeId
}

/** The type hash that heads every vote commitment. */
export const COMMIT_TYPEHASH: Hex = keccak256(stringToBytes('Commit(uint256 chainId,address court,bytes32 disputeId,address voter,uint8 choice,bytes32 salt)'))

/** What a sealed vote says. */
export interface Commitment {
  readonly chainId: number | bigint
  readonly court: Address
  readonly disputeId: DisputeId
  readonly voter: Address
  readonly choice: Exclude<Choice, 'NONE'>
  /** 32 bytes that only the voter knows. */
  readonly salt: Hex
}

/** The hash a juror commits to; the court recomputes it at reveal. */
export function commitmentOf(vote: Commitment): Bytes32 {
  return keccak256(
    encodeAbiParameters(
      [{ type: 'bytes32' }, { type: 'uint256' }, { type: 'address' }, { type: 'bytes32' }, { type: 'address' }, { type: 'uint8' }, { type: 'bytes32' }],
      [COMMIT_TYPEHASH, BigInt(vote.chainId), vote.court, vote.disputeId, vote.voter, enumIndex(CHOICES, vote.choice), asBytes32(vote.salt)],
    ),
  ) as Bytes32
}

/** SHA-256 of a document's bytes. */
export const contentHashOf = (bytes: Uint8Array): ContentHash => bytesToHex(sha256(bytes)) as ContentHash

/** The IPFS address that follows from a content hash: CIDv1, raw, sha2-256, base32. */
export function cidOf(contentHash: ContentHash): string {
  return CID.createV1(RAW_CODEC, digest.create(SHA2_256, hexToBytes(contentHash))).toString()
}

/**
 * The content hash inside a CID. Only a CIDv1 of raw bytes under sha2-256 names a document of ours.
 * @throws CID_MALFORMED, CID_CODEC (directories, CIDv0), CID_IDENTITY, CID_HASH
 */
export function contentHashOfCid(text: string): ContentHash {
  const cid = parseCid(text)
  if (cid.version !== 1 || cid.code !== RAW_CODEC) {
    throw new AssayError('CID_CODEC', 'Only a version 1 CID of raw bytes is accepted.', { details: quote(text) })
  }
  if (cid.multihash.code === IDENTITY) {
    throw new AssayError('CID_IDENTITY', 'An identity CID holds its content instead of a hash and is not accepted.', { details: quote(text) })
  }
  if (cid.multihash.code !== SHA2_256 || cid.multihash.digest.length !== 32) {
    throw new AssayError('CID_HASH', 'Only a CID under sha2-256 is accepted.', { details: quote(text) })
  }
  return bytesToHex(cid.multihash.digest) as ContentHash
}

/** Parses any CID. @throws CID_MALFORMED */
export function parseCid(text: string): CID {
  try {
    // A CID of a 32-byte hash is about 60 characters: the cap keeps the base decoders away from megabytes, the alphabet from padding.
    if (!/^[0-9A-Za-z]{1,128}$/.test(text)) throw new Error('longer than 128 characters, or not letters and digits')
    return CID.parse(text)
  } catch (cause) {
    throw new AssayError('CID_MALFORMED', 'This is not a CID.', { details: quote(text), cause })
  }
}
