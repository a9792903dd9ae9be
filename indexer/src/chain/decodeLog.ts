import { AbiEvent } from '@subsquid/evm-abi'
import { bytes as bytesCodec } from '@subsquid/evm-codec'
import type { AnyEvent } from '../handlers/AnyEvent'
import { hexToBytes, type Hex } from 'viem'
import { storableText } from './storableText'

interface RawLog {
  topics: string[]
  data: string
}

export interface DecodedLog {
  /** As the generated decoder gives them, except that texts are fit to be stored. */
  args: Record<string, unknown>
  /** The raw bytes of a text argument. */
  bytes: (name: string) => Hex
  /** The raw bytes of those texts that had to be changed to be stored. */
  changed: Readonly<Record<string, Hex>>
}

const twins = new WeakMap<AnyEvent, AnyEvent>()

/**
 * Decodes a log of this event. Anyone can emit any bytes as a text: what is not UTF-8, or holds U+0000 (which Postgres
 * refuses), is escaped instead of refused, and its bytes are kept beside.
 */
export function decodeLog(event: AnyEvent, log: RawLog): DecodedLog {
  const args = event.decode(log) as Record<string, unknown>
  const texts = Object.keys(event.params).filter((name) => isText(event.params[name]))
  if (texts.length === 0) return { args, bytes: noText, changed: {} }

  const raw = twinOf(event).decode(log) as Record<string, Hex>
  const changed: Record<string, Hex> = {}
  for (const name of texts) {
    const { text, exact } = storableText(hexToBytes(raw[name]!))
    args[name] = text
    if (!exact) changed[name] = raw[name]!
  }
  return { args, bytes: (name) => raw[name] ?? noText(name), changed }
}

/** The same event with its texts declared as bytes: both are encoded alike. */
function twinOf(event: AnyEvent): AnyEvent {
  let twin = twins.get(event)
  if (twin === undefined) {
    const params = Object.entries(event.params).map(([name, codec]) => [name, isText(codec) ? bytesCodec : codec])
    twin = new AbiEvent(event.topic, event.signature, Object.fromEntries(params))
    twins.set(event, twin)
  }
  return twin
}

function isText(codec: unknown): boolean {
  const { baseType, indexed } = codec as { baseType?: string; indexed?: boolean }
  return baseType === 'string' && indexed !== true
}

function noText(name: string): never {
  throw new TypeError(`${name} is no text of this event`)
}
