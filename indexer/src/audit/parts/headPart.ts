import { RowLook } from '../tables/RowLook.js'
import type { Row } from '../tables/TableAudit.js'
import type { Part, View } from './Part.js'
import { stepOf } from './tablePart.js'

interface RoleRow {
  role: string
  account: string
  granted: boolean
  transaction: string
}

const ROLES = `select distinct on (role, account) a.arguments::json ->> 'role' as role, a.arguments::json ->> 'account' as account, a.event = 'RoleGranted' as granted, a.transaction
  from chain.activity a where a.contract = 'AssayTimelock' and a.event in ('RoleGranted', 'RoleRevoked') order by role, account, a.id desc`
const GUARDIAN = `select a.arguments::json ->> 'holder' as holder, a.arguments::json ->> 'expiresAt' as "expiresAt", a.transaction, a.id
  from chain.activity a where a.event = 'GuardianAppointed' order by a.id limit 1`

/** The head's row, the timelock's roles and its guardian. */
export const headPart: Part = {
  name: 'head',
  tables: ['head', 'timelock role', 'guardian'],
  counts: false,
  step: async (view) => stepOf([await headLook(view), ...(await roleLooks(view)), await guardianLook(view)], undefined),
  again: (view) => headPart.step(view, ''),
}

async function headLook({ snapshot, chain, node }: View): Promise<RowLook> {
  const [row] = await snapshot.rows<Row>("select * from chain.head where id = 'head'")
  const look = new RowLook('head', row!, undefined)
  const [block, supply, treasury, totalUnits, bonded, parameters, numerator] = await Promise.all([
    node.header(chain.block.height),
    chain.read('AssayToken', 'totalSupply'),
    chain.read('AssayToken', 'balanceOf', chain.contracts.AssayTimelock),
    chain.read('Staking', 'totalSupply'),
    chain.read('Staking', 'bonded'),
    chain.read('CurationParameters', 'currentId'),
    chain.read('AssayGovernor', 'quorumNumerator'),
  ])
  look.columns({
    hash: block?.hash,
    timestamp: block?.timestamp,
    supply,
    treasury,
    total_units: totalUnits,
    bonded,
    parameters_id: parameters,
    quorum_numerator: numerator,
  })
  return look
}

/** Whoever was ever given a role in the timelock, and whether it still has it. */
async function roleLooks({ snapshot, chain }: View): Promise<RowLook[]> {
  const roles = await snapshot.rows<RoleRow>(ROLES)
  return Promise.all(
    roles.map(async ({ role, account, granted, transaction }) => {
      const look = new RowLook('timelock role', { id: `${role}-${account}`, transaction }, undefined)
      look.same('granted', granted, await chain.read('AssayTimelock', 'hasRole', role, account))
      return look
    }),
  )
}

async function guardianLook({ snapshot, chain }: View): Promise<RowLook> {
  const [row] = await snapshot.rows<Row>(GUARDIAN)
  const look = new RowLook('guardian', row ?? { id: 'guardian' }, undefined)
  const [holder, expiresAt] = await Promise.all([chain.read('ExpiringGuardian', 'holder'), chain.read('ExpiringGuardian', 'expiresAt')])
  look.same('holder', row?.holder, holder)
  look.same('expires_at', row?.expiresAt, expiresAt)
  return look
}
