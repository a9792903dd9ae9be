import type { TableAudit } from './TableAudit.js'

/** minDeposit → min_deposit, sMax → s_max. */
const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A numbered set of parameters, all of it. */
export const parameterSet: TableAudit = {
  table: 'parameter_set',
  async check(row, look, chain) {
    const set: unknown = await chain.read('CurationParameters', 'setOf', BigInt(row.id))
    const values = typeof set === 'object' && set !== null ? Object.entries(set) : []
    look.columns({ ...Object.fromEntries(values.map(([name, value]) => [columnOf(name), value])), at: look.event?.at })
    look.same('row', 'there', look.event?.event === 'ParametersSet' && look.event.args.id === row.id ? 'there' : 'set by no event')
  },
}
