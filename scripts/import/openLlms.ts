import { checkUrl } from '@assay/domain/card/checkUrl'
import { UNKNOWN, type Card } from '@assay/domain/card/Card'
import { z } from 'zod'
import { describeProblem } from './describeProblem.ts'
import type { ImportEntry } from './ImportEntry.ts'
import { licenseOf } from './licenseOf.ts'
import { markdownText } from './markdownText.ts'
import { nameOf, oneLine } from './nameOf.ts'

const text = z.string('is not text').refine((value) => value.trim() !== '', 'is empty')
const quantity = z.union([z.string(), z.number()], 'is neither text nor a number').nullish()
const checkpointUrl = z.string('is not text').refine((url) => checkUrl(url, { ipfs: true }) === null, 'is not an https link')

const entrySchema = z.object(
  {
    kind: z.enum(['model', 'dataset'], 'is neither model nor dataset'),
    name: text,
    released: z.string('is not text').nullish(),
    license: z.string('is not text').nullish(),
    checkpoints: z.array(z.object({ text, url: checkpointUrl.nullish() }), 'is not a list').nullish(),
    papers: z.array(z.object({ text, url: z.string('is not text').nullish() }), 'is not a list').nullish(),
    paramsBillion: quantity,
    contextLength: quantity,
    'Tokens (T)': quantity,
    'Samples (K)': quantity,
  },
  'the entry is not an object',
)
type LlmEntry = z.infer<typeof entrySchema>

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/**
 * One entry of open-llms as a card. Its stable key is kind, name and first checkpoint (its link, else its text),
 * one per line: no part can contain the line break that separates them.
 */
export function openLlms(entry: unknown, index: number): ImportEntry {
  const name = nameOf(entry, 'name', index)
  const parsed = entrySchema.safeParse(entry)
  if (!parsed.success) return { ok: false, name, problem: describeProblem(parsed.error) }
  const [first] = parsed.data.checkpoints ?? []
  const stableKey = [parsed.data.kind, parsed.data.name, first?.url ?? first?.text ?? ''].map(oneLine).join('\n')
  return { ok: true, name, stableKey, card: cardOf(parsed.data) }
}

function cardOf(entry: LlmEntry): Card {
  const isModel = entry.kind === 'model'
  const checkpoints = entry.checkpoints ?? []
  const aboutCode = /code/i.test([entry.name, ...(entry.papers ?? []).map((paper) => paper.text)].join(' '))
  const year = /^[0-9]{4}/.exec(entry.released ?? '')?.[0]
  return {
    schemaVersion: 1,
    kind: isModel ? 'MODEL' : 'DATASET',
    name: oneLine(entry.name),
    summary: summaryOf(entry, aboutCode),
    description: descriptionOf(entry),
    license: licenseOf(entry.license),
    publisher: publisherOf(checkpoints[0]?.url),
    tasks: [isModel ? (aboutCode ? 'code generation' : 'text generation') : 'language model training'],
    modalities: ['text'],
    languages: [],
    tags: [...(isModel ? ['language model', 'open weights'] : ['text data', 'open data']), ...(aboutCode ? ['code'] : []), ...(year === undefined ? [] : [`released ${year}`])],
    parameters: isModel ? billions(entry.paramsBillion) : UNKNOWN,
    contextLength: said(entry.contextLength),
    artifacts: checkpoints.flatMap(({ text: label, url }) => (url == null ? [] : [{ name: oneLine(label), uri: url }])),
    lineage: [],
    evaluations: [],
  }
}

const said = (value: string | number | null | undefined): string => oneLine(String(value ?? '')) || UNKNOWN
const billions = (value: string | number | null | undefined): string => (said(value) === UNKNOWN ? UNKNOWN : `${said(value)} billion`)

/** The month of "2023/05" in words; whatever else the source wrote stays as it is. */
function releasedIn(released: string | null | undefined): string {
  const [, year, month] = /^([0-9]{4})\/([0-9]{2})$/.exec(released ?? '') ?? []
  const word = MONTHS[Number(month) - 1]
  return word === undefined ? said(released) : `${word} ${year}`
}

function summaryOf(entry: LlmEntry, aboutCode: boolean): string {
  const released = said(entry.released) === UNKNOWN ? '' : `, released in ${releasedIn(entry.released)}`
  if (entry.kind === 'dataset') return `A text dataset for training language models${sizeOf(entry)}${released}.`
  const size = said(entry.paramsBillion) === UNKNOWN ? '' : ` with ${billions(entry.paramsBillion)} parameters`
  return `A language model${aboutCode ? ' for code' : ''}${size}${released}.`
}

function sizeOf(entry: LlmEntry): string {
  if (said(entry['Tokens (T)']) !== UNKNOWN) return ` of ${said(entry['Tokens (T)'])} trillion tokens`
  if (said(entry['Samples (K)']) !== UNKNOWN) return ` of ${said(entry['Samples (K)'])} thousand samples`
  return ''
}

/** Whoever holds the first checkpoint at its host; a link elsewhere does not say who publishes. */
function publisherOf(url: string | null | undefined): Card['publisher'] {
  const [, host, owner] = /^https:\/\/(huggingface\.co|github\.com)\/(?:datasets\/)?([\w.-]+)/.exec(url ?? '') ?? []
  return host === undefined || owner === undefined ? { name: UNKNOWN } : { name: owner, url: `https://${host}/${owner}` }
}

function descriptionOf(entry: LlmEntry): string {
  const facts = [
    `- Released: ${markdownText(releasedIn(entry.released))}`,
    `- Licence, as the source words it: ${markdownText(said(entry.license))}`,
    ...(entry.kind === 'model'
      ? [`- Parameters: ${markdownText(billions(entry.paramsBillion))}`, `- Context length in tokens: ${markdownText(said(entry.contextLength))}`]
      : [`- Size: ${markdownText(sizeOf(entry).replace(/^ of /, '') || UNKNOWN)}`]),
  ]
  return [facts.join('\n'), linkList('Checkpoints', entry.checkpoints), linkList('Papers and announcements', entry.papers)].filter((part) => part !== '').join('\n\n')
}

function linkList(title: string, links: LlmEntry['papers']): string {
  const lines = (links ?? []).map(({ text: label, url }) =>
    url != null && checkUrl(url, { ipfs: true }) === null ? `- [${markdownText(label)}](<${url}>)` : `- ${markdownText(label)} (no usable link)`,
  )
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`
}
