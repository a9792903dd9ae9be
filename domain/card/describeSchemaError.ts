import type { OutputUnit } from '@cfworker/json-schema'
import { quote } from '../errors/quote.ts'
import { cardSchema } from './card.schema.ts'

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

/** The innermost complaint of the validator as a sentence with a path: "artifacts[0].sha256 must be 64 lower-case hexadecimal digits." */
export function describeSchemaError(errors: readonly OutputUnit[], card: unknown): string {
  // The last complaint is the innermost ("false" only repeats additionalProperties); of several about one place the first says most.
  const last = errors.findLast((unit) => unit.keyword !== 'false')
  const error = errors.find((unit) => unit.instanceLocation === last?.instanceLocation && !['properties', 'items'].includes(unit.keyword)) ?? last
  if (error === undefined) return 'The card does not match its schema.'
  const place = pathOf(error.instanceLocation)
  const expected = at(cardSchema, error.keywordLocation)
  const subject = place === '' ? 'The card' : place

  switch (error.keyword) {
    case 'required':
      return `${subject} lacks ${missing(expected, at(card, error.instanceLocation))}.`
    case 'additionalProperties':
      return `${subject} has a field ${extraField(error)} that cards do not have.`
    case 'type':
      return `${subject} must be ${[expected]
        .flat()
        .map((type) => TYPE_WORDS[String(type)] ?? String(type))
        .join(' or ')}.`
    case 'enum':
      return `${subject} must be one of ${[expected].flat().join(', ')}.`
    case 'const':
      return `${subject} must be ${JSON.stringify(expected)}.`
    case 'minLength':
      return `${subject} must not be empty.`
    case 'maxLength':
      return `${subject} must have at most ${String(expected)} characters.`
    case 'maxItems':
      return `${subject} must have at most ${String(expected)} entries.`
    case 'minimum':
      return `${subject} must be at least ${String(expected)}.`
    case 'maximum':
      return `${subject} must be at most ${String(expected)}.`
    case 'pattern':
      return `${subject} must be ${String(at(cardSchema, error.keywordLocation.replace(/pattern$/, 'description')))}.`
    default:
      return `${subject} does not match the card's schema (${error.keyword}).`
  }
}

const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => decode(step).replaceAll('~1', '/').replaceAll('~0', '~'))

function decode(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

/** "#/artifacts/0/sha256" → "artifacts[0].sha256". */
const pathOf = (pointer: string): string => steps(pointer).reduce((path, step) => (/^[0-9]+$/.test(step) ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`), '')

function at(root: unknown, pointer: string): unknown {
  return steps(pointer).reduce<unknown>(
    (node, step) => (typeof node === 'object' && node !== null && Object.hasOwn(node, step) ? (node as Record<string, unknown>)[step] : undefined),
    root,
  )
}

function missing(required: unknown, instance: unknown): string {
  const names = Array.isArray(required) ? required.map(String) : []
  const absent = names.filter((name) => typeof instance !== 'object' || instance === null || !Object.hasOwn(instance, name))
  return absent.length > 0 ? absent.join(', ') : 'a required field'
}

const extraField = (error: OutputUnit): string => quote(/^Property "([\s\S]*)" does not match/.exec(error.error)?.[1] ?? 'unknown')

declare function decodeURIComponent(text: string): string
