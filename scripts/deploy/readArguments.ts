import { parseArgs } from 'node:util'
import { AssayError } from '@assay/domain/errors/AssayError'
import { asAddress, type Address } from '@assay/domain/ids'
import { parseTokenAmount, type TokenAmount } from '@assay/domain/units'

export interface DeployArguments {
  readonly network: string
  readonly expectedStake: TokenAmount
  readonly guardian: Address | undefined
  readonly config: string | undefined
  readonly force: boolean
}

const USAGE = 'Usage: npm run deploy -- --network NAME --expected-stake TOKENS [--guardian 0x…] [--config FILE] [--force]'

/** Reads the command line of `npm run deploy`. @throws ARGUMENTS, AMOUNT_MALFORMED, BAD_ADDRESS */
export function readArguments(argv: readonly string[]): DeployArguments {
  const { network, 'expected-stake': expectedStake, guardian, config, force } = parse(argv)
  if (network === undefined) throw usage('--network is missing: name the network, e.g. sepolia, localhost, or a chain id.')
  if (expectedStake === undefined) throw usage('--expected-stake is missing: say how many tokens will be staked in all, e.g. 12000000.')
  return {
    network,
    expectedStake: parseTokenAmount(expectedStake),
    guardian: guardian === undefined ? undefined : asAddress(guardian),
    config,
    force: force === true,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        network: { type: 'string' },
        'expected-stake': { type: 'string' },
        guardian: { type: 'string' },
        config: { type: 'string' },
        force: { type: 'boolean' },
      },
    }).values
  } catch (cause) {
    throw usage((cause as Error).message)
  }
}

const usage = (problem: string): AssayError => new AssayError('ARGUMENTS', `${problem}\n${USAGE}`)
