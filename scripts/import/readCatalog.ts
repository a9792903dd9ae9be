import { encodeCard } from '@assay/domain/card/encodeCard'
import { validateCard } from '@assay/domain/card/validateCard'
import type { ImportEntry, ReportedEntry, Source } from './ImportEntry.ts'
import { onnxHub } from './onnxHub.ts'
import { openLlms } from './openLlms.ts'
import { saltOf } from './saltOf.ts'
import type { SubmittableCard } from './SubmittableCard.ts'

/** Every entry of a source file: ready to submit, or reported by name. Nothing is left out. */
export interface Catalog {
  readonly cards: readonly SubmittableCard[]
  readonly reported: readonly ReportedEntry[]
}

/** Converts a source file. Pure. Throws only when the file as a whole is not such a catalog. */
export function readCatalog(source: Exclude<Source, 'card'>, text: string): Catalog {
  const entries = source === 'onnx-hub' ? listOf(text, null).map(onnxHub) : listOf(text, 'items').map(openLlms)
  const cards: SubmittableCard[] = []
  const reported: ReportedEntry[] = []
  const nameByKey = new Map<string, string>()
  for (const entry of entries) {
    const result = finish(source, entry, nameByKey)
    if ('problem' in result) reported.push(result)
    else cards.push(result)
  }
  return { cards, reported }
}

function finish(source: Source, entry: ImportEntry, nameByKey: Map<string, string>): SubmittableCard | ReportedEntry {
  if (!entry.ok) return entry
  const { name, stableKey } = entry
  const earlier = nameByKey.get(stableKey)
  if (earlier !== undefined) return { ok: false, name, problem: `has the same stable key as the earlier entry ${earlier}` }
  const bytes = encodeCard(entry.card)
  const checked = validateCard(bytes)
  if (!checked.ok) return { ok: false, name, problem: checked.reason }
  nameByKey.set(stableKey, name)
  return { name, salt: saltOf(source, stableKey), bytes }
}

function listOf(text: string, key: string | null): unknown[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new Error('The file is not JSON.', { cause })
  }
  const list = key === null ? value : (value as Record<string, unknown> | null)?.[key]
  if (!Array.isArray(list)) throw new Error(key === null ? 'The file is not a list of models.' : `The file has no list "${key}".`)
  return list as unknown[]
}
