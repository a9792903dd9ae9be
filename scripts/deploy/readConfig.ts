import { readFileSync } from 'node:fs'
import { AssayError } from '@assay/domain/errors/AssayError'
import { asAddress, type Address } from '@assay/domain/ids'
import { parseTokenAmount } from '@assay/domain/units'
import { z } from 'zod'
import type { GenesisShare } from './genesis.ts'
import { PARAMETER_NAMES, PARAMETER_RULES, type ParameterName, type ParameterSet } from './parameters.ts'

/** What `--config FILE` may say; every field is optional. config.example.json beside this file shows them all. */
export interface DeployConfig {
  /** Holder of the guardian's veto. */
  readonly guardian?: Address | undefined
  /** Who receives the tokens: whole tokens as text, 100 000 000 in all, 40 % of them to `treasury`. */
  readonly genesis?: readonly GenesisShare[] | undefined
  /** Changes to the defaults: whole tokens as text, periods in seconds, shares in bps. */
  readonly parameters?: Partial<ParameterSet> | undefined
}

/** Whole tokens as text ("2500"), anything else as a whole number of seconds, bps or times. */
const value = (name: ParameterName) =>
  PARAMETER_RULES[name].unit === 'tokens' ? z.string().transform((text) => parseTokenAmount(text) as bigint) : z.int().transform((number) => BigInt(number))

const schema = z.strictObject({
  guardian: z.string().transform(asAddress).optional(),
  genesis: z
    .array(
      z.strictObject({
        to: z.string().transform((text) => (text === 'treasury' || text === 'deployer' ? text : asAddress(text))),
        tokens: z.string().transform((text) => parseTokenAmount(text) as bigint),
      }),
    )
    .transform((shares): GenesisShare[] => shares.map(({ to, tokens }) => ({ to, amount: tokens })))
    .optional(),
  parameters: z
    .strictObject(Object.fromEntries(PARAMETER_NAMES.map((name) => [name, value(name).optional()])))
    .transform((changes) => Object.fromEntries(Object.entries(changes).filter(([, changed]) => changed !== undefined)) as Partial<ParameterSet>)
    .optional(),
})

/** Reads a deploy configuration. @throws CONFIG_UNREADABLE, CONFIG_MALFORMED naming the field */
export function readConfig(file: string): DeployConfig {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new AssayError('CONFIG_UNREADABLE', 'The deploy configuration cannot be read: check the path given with --config.', { details: file, cause })
  }
  try {
    const result = schema.safeParse(JSON.parse(text))
    if (result.success) return result.data
    const [issue] = result.error.issues
    throw new AssayError('CONFIG_MALFORMED', `The deploy configuration is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`, { details: file })
  } catch (cause) {
    if (cause instanceof AssayError && cause.code === 'CONFIG_MALFORMED') throw cause
    throw new AssayError('CONFIG_MALFORMED', `The deploy configuration is wrong: ${(cause as Error).message}.`, { details: file, cause })
  }
}
