import type { AccountRole, AccountRow } from '#lib/components/account/AccountRow.ts'
import type { AccountPageQuery, NamedDisputeFragment, NamedListingFragment } from '#lib/graphql/generated/operations.ts'
import { listingName } from '#lib/components/listing/listingName.ts'
import { ballotChoice } from '#lib/components/proposal/ballotChoice.ts'
import { nameProposal } from '#lib/components/proposal/nameProposal.ts'
import { ticketRows } from '#lib/components/stake/ticketRows.ts'
import { routes } from '#lib/routes.ts'
import { accountWords as words } from '#lib/words/account.ts'
import { proposalStateWords } from '#lib/words/proposal.ts'
import { stakeWords } from '#lib/words/stakePage.ts'
import { choiceWords, listingStatusWords, phaseWords, rulingWords } from '#lib/words/status.ts'

type Account = NonNullable<AccountPageQuery['account']>
type RoleKey = keyof typeof words.roles

const row = (key: string, title: string, about: Partial<AccountRow>): AccountRow => ({ key, title, href: null, says: '', amount: null, at: null, ...about })
const nameOf = (listing: NamedListingFragment) => listingName(listing.shownVersion?.card, listing.id)
const standing = (dispute: NamedDisputeFragment) => (dispute.resolved ? `${phaseWords.RESOLVED}: ${rulingWords[dispute.ruling ?? 'NONE']}` : phaseWords[dispute.phase])

/** All roles of an account, whether it plays them or not. `now` in unix seconds. */
export function accountRoles(account: Account, { answered, ballots }: Pick<AccountPageQuery, 'answered' | 'ballots'>, now: number): AccountRole[] {
  const { labels } = words
  const role = (key: RoleKey, rows: AccountRow[], total: number): AccountRole => ({ key, ...words.roles[key], rows, total })
  const disputeRow = (dispute: NamedDisputeFragment) =>
    row(dispute.id, nameOf(dispute.listing), { href: routes.dispute(dispute.id), says: standing(dispute), amount: { label: labels.stake, value: dispute.stake } })
  const tickets = ticketRows(
    account.releaseTickets.nodes.filter((ticket) => !ticket.completed && !ticket.void),
    account.unbondTickets.nodes.filter((ticket) => !ticket.withdrawn),
    now,
  )

  return [
    role(
      'listings',
      account.listings.nodes.map((listing) =>
        row(listing.id, nameOf(listing), { href: routes.listing(listing.id), says: listingStatusWords[listing.status], amount: { label: labels.deposit, value: listing.deposit } }),
      ),
      account.listings.totalCount,
    ),
    role(
      'positions',
      account.positions.nodes
        .filter(({ vouched, releasing, pendingReward }) => vouched + releasing + pendingReward > 0n)
        .map(({ id, vouched, version: { listing } }) =>
          row(id, nameOf(listing), { href: routes.listing(listing.id), says: listingStatusWords[listing.status], amount: { label: labels.vouched, value: vouched } }),
        ),
      account.positions.nodes.length < account.positions.totalCount ? account.positions.totalCount : 0,
    ),
    role('challenges', account.challenges.nodes.map(disputeRow), account.challenges.totalCount),
    role('answered', answered.nodes.map(disputeRow), answered.totalCount),
    role(
      'votes',
      account.disputeVotes.nodes.map(({ id, status, choice, weight, dispute }) =>
        row(id, nameOf(dispute.listing), {
          href: routes.dispute(dispute.id),
          says: choice ? choiceWords[choice] : stakeWords.voteLine[status],
          amount: { label: labels.weight, value: weight },
        }),
      ),
      account.disputeVotes.totalCount,
    ),
    role('ballots', ballots.nodes.map(ballotRow), ballots.totalCount),
    role(
      'ratings',
      account.ratings.nodes.map(({ id, score, counted, at, listing }) =>
        row(id, nameOf(listing), { href: routes.listing(listing.id), says: words.score(score), amount: { label: labels.weight, value: counted }, at }),
      ),
      account.ratings.totalCount,
    ),
    role(
      'tickets',
      tickets.map(({ key, kind, name, amount, readyAt }) =>
        row(key, kind === 'unbond' ? words.toWallet : stakeWords.fromVouch(name), { amount: { label: labels.amount, value: amount }, at: readyAt }),
      ),
      tickets.length,
    ),
  ]
}

function ballotRow(ballot: AccountPageQuery['ballots']['nodes'][number]): AccountRow {
  const { says, weight } = ballotChoice(ballot)
  const { proposal } = ballot
  return row(ballot.id, nameProposal(proposal).title, {
    href: routes.proposal(proposal.id),
    says: `${says} · ${proposalStateWords[proposal.state]}`,
    amount: { label: words.labels.weight, value: weight },
    at: ballot.at,
  })
}
