import { ref, refsBy, type Ref } from '../../chain/store/ref'
import { Account, Position } from '../../model'
import { effectiveReads } from './effective'
import { reputationReads } from './reputation'

/** What a ruling on a version needs of one of its backers; who vouches in the same batch declares it too. */
export const backerReads = (account: string): Ref[] => [...effectiveReads(account), ...reputationReads(account, 'BACKER')]

/** Every position behind a version, with its account and what a ruling needs of it. */
export const backersReads = (versionId: string): Ref[] => [refsBy(Position, 'version', versionId, ({ account }) => [ref(Account, account.id), ...backerReads(account.id)])]
