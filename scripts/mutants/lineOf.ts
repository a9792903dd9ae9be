import type { Result } from './Result.ts'

/** One result in one line. */
export function lineOf({ id, verdict, by, seconds }: Result): string {
  const sign = verdict === 'killed' || verdict === 'equivalent' ? '✔' : '✖'
  const told = {
    killed: `killed by ${by?.replace(/^test\//, '')}`,
    survived: 'SURVIVED: no test fails',
    equivalent: 'lives, as it is equivalent',
    refuted: `is not equivalent: killed by ${by?.replace(/^test\//, '')}`,
    invalid: by ?? '',
  }[verdict]
  return `${sign} ${id.padEnd(48)} ${told} (${seconds.toFixed(1)} s)`
}
