import { UNKNOWN } from '@assay/domain/card/Card'
import { oneLine } from './nameOf.ts'

// Ways in which the sources write licences that have an SPDX identifier.
const SPDX: ReadonlyMap<string, string> = new Map([
  ['apache 2.0', 'Apache-2.0'],
  ['apache-2.0', 'Apache-2.0'],
  ['mit', 'MIT'],
  ['bsd-3-clause', 'BSD-3-Clause'],
  ['cc by-sa-3.0', 'CC-BY-SA-3.0'],
  ['cc by-sa-4.0', 'CC-BY-SA-4.0'],
])

/** A source's licence: SPDX identifiers where every part has one, else the source's own text; "unknown" where it says nothing. */
export function licenseOf(text: string | null | undefined): string {
  const line = oneLine(text ?? '')
  if (line === '') return UNKNOWN
  const parts = line.split(/, ?/).map((part) => SPDX.get(part.toLowerCase()))
  return parts.every((part) => part !== undefined) ? parts.join(', ') : line
}
