import type { ClientBase } from 'pg'
import { fill } from './fill.ts'
import { NOW, DAY, TOKEN, address, bytes32, dice, place, series } from './sql.ts'

/** The head, the parameters, the accounts and their voting power. */
export async function fillBasics(client: ClientBase, accounts: number): Promise<void> {
  await fill(
    client,
    'chain.parameter_set',
    { id: "'1'", at: String(NOW - 400 * DAY), warm_up: '259200', bond_bps: '200', appeal_multiplier: '2', ...place('1') },
    'generate_series(1, 1) i',
  )
  await fill(
    client,
    'chain.head',
    {
      id: "'head'",
      height: '500000',
      hash: bytes32('head', "'h'"),
      timestamp: String(NOW),
      finalized: '499995',
      parameters_id: "'1'",
      quorum_numerator: '10',
      state_sum: `repeat('0', 128)`,
      total_units: `12000000 * ${TOKEN}`,
    },
    'generate_series(1, 1) i',
  )
  const stake = `(1 + ${dice('stake', 'i', 100_000)}) * ${TOKEN}`
  await fill(
    client,
    'chain.account',
    { id: address('i'), balance: `1000 * ${TOKEN}`, free: stake, units: stake, effective: stake, votes: stake, delegate_id: address('i'), ...place('i') },
    series(accounts),
  )
  for (const kind of ['UNITS', 'VOTES']) {
    const at = String(NOW - 300 * DAY)
    await fill(
      client,
      'chain.power_checkpoint',
      { id: `'${kind}-' || ${address('i')} || '-${at}'`, kind: `'${kind}'`, account_id: address('i'), timepoint: at, value: stake, ...place('i') },
      series(accounts),
    )
  }
  await fill(
    client,
    'chain.power_checkpoint',
    { id: `'TOTAL-total-1'`, kind: "'TOTAL'", timepoint: String(NOW - 300 * DAY), value: `12000000 * ${TOKEN}`, ...place('1') },
    'generate_series(1, 1) i',
  )
}
