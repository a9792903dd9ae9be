import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { encodeFunctionData, getAddress, keccak256, numberToHex, stringToBytes, type Hex } from 'viem'
import { addressOf } from '../../scripts/seed/actors.ts'
import { SeedChain } from '../../scripts/seed/SeedChain.ts'
import { readyKeys } from '../../scripts/seed/readyKeys.ts'
import { tokens } from '../../scripts/seed/tokens.ts'
import { openBrowser } from '../world/browser.ts'
import { graphql } from '../world/graphql.ts'
import { Portal } from '../world/Portal.ts'
import { startTestStack, type TestStack } from '../world/testStack.ts'

const EXECUTED = 7
const [jonas, leila, noor, ravi, aiko, sasha] = [addressOf('Jonas'), addressOf('Leila'), addressOf('Noor'), addressOf('Ravi'), addressOf('Aiko'), addressOf('Sasha')]

interface Proposal {
  id: Hex
  number: string
  voteStart: number
}

describe('proposals and accounts in a browser', () => {
  let stack: TestStack
  let browser: Browser
  let chain: SeedChain
  let page: Page
  let portal: Portal
  let active: Proposal
  let executed: Hex

  before(async () => {
    // No keeper: here people press the buttons themselves.
    stack = await startTestStack(18_620, { keys: { ...readyKeys(), keeper: undefined } })
    browser = await openBrowser()
    chain = new SeedChain(stack.urls.rpc, stack.deployment)
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    portal = new Portal(page, stack.urls.web)
    active = await proposalWithout(jonas)
  })
  after(async () => {
    await browser?.close()
    await stack?.stop()
  })

  const governor = <Name extends 'usedVotes' | 'getVotes' | 'proposalVotes' | 'state' | 'quorumNumerator' | 'quorum'>(functionName: Name, args: readonly unknown[]) =>
    chain.publicClient.readContract({ address: stack.deployment.contracts.AssayGovernor, abi: assayGovernorAbi, functionName, args } as never) as Promise<never>

  /** A proposal of the demo that is being voted on, is no appeal, and that the account has not voted on. */
  async function proposalWithout(voter: Hex): Promise<Proposal> {
    const { data } = await graphql(
      stack.urls.api,
      `
        query ($voter: Address!) {
          proposals(filter: { state: { eq: ACTIVE } }) {
            nodes {
              id
              number
              voteStart
              appeal(first: 1) {
                nodes {
                  id
                }
              }
              ballots(first: 1, filter: { voterId: { eq: $voter } }) {
                nodes {
                  id
                }
              }
            }
          }
        }
      `,
      { voter },
    )
    const { nodes } = data['proposals'] as { nodes: (Proposal & { appeal: { nodes: unknown[] }; ballots: { nodes: unknown[] } })[] }
    const found = nodes.find(({ appeal, ballots }) => appeal.nodes.length === 0 && ballots.nodes.length === 0)
    assert.ok(found, 'the demo has a proposal that can be voted on')
    return found
  }

  /** A dispute of the demo in which votes are being sealed. */
  async function sealing(): Promise<{ id: Hex; openedAt: number; revealEndsAt: number }> {
    const { data } = await graphql(stack.urls.api, '{ disputes(filter: { phase: { eq: COMMIT } }) { nodes { id openedAt revealEndsAt } } }')
    const [dispute] = (data['disputes'] as { nodes: { id: Hex; openedAt: number; revealEndsAt: number }[] }).nodes
    assert.ok(dispute, 'the demo has a dispute in which votes are being sealed')
    return dispute
  }

  /** A listing whose grade has a course. */
  async function gradedListing(): Promise<Hex> {
    const { data } = await graphql(stack.urls.api, '{ gradePoints(first: 1) { nodes { listing { id } } } }')
    const [point] = (data['gradePoints'] as { nodes: { listing: { id: Hex } }[] }).nodes
    assert.ok(point, 'the demo has a rated listing')
    return point.listing.id
  }

  /** Jonas proposes, past the portal, to set the quorum to so many percent. Gives the page of it. */
  async function propose(percent: bigint): Promise<Hex> {
    const { AssayGovernor } = stack.deployment.contracts
    const calldata = encodeFunctionData({ abi: assayGovernorAbi, functionName: 'updateQuorumNumerator', args: [percent] })
    // A stranger's text: a word and a line that are wider than any screen, and HTML.
    const description = `# A quorum of ${percent} percent ${'W'.repeat(120)}\n\n<b>Because</b>.\n\n\`\`\`\n${'x'.repeat(400)}\n\`\`\``
    await chain.send('Jonas', 'AssayGovernor', 'propose', [[AssayGovernor], [0n], [calldata], description])
    const id = await chain.publicClient.readContract({
      address: AssayGovernor,
      abi: assayGovernorAbi,
      functionName: 'getProposalId',
      args: [[AssayGovernor], [0n], [calldata], keccak256(stringToBytes(description))],
    })
    return numberToHex(id, { size: 32 })
  }

  /** Opens a page that the index may not have yet. */
  async function openIndexed(path: string, heading: RegExp): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      await portal.open(path)
      if (await page.getByRole('heading', { level: 1, name: heading }).isVisible()) return
    }
    throw new Error(`${path} never had the heading ${heading}`)
  }

  it('tells a person without votes what to do', async () => {
    await portal.open(`/proposal/${active.id}`)
    await portal.actAs('Sasha', sasha)
    await page.getByText('You have no votes on this proposal').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Vote', exact: true }).count(), 0)
    await page.getByRole('link', { name: 'Stake ASSAY' }).click()
    await page.waitForURL(/\/stake$/)
  })

  it('votes once, for good, with the votes that page, GraphQL and contract agree on to the wei', async () => {
    await portal.open(`/proposal/${active.id}`)
    await portal.actAs('Jonas', jonas)
    const power: bigint = await governor('getVotes', [jonas, BigInt(active.voteStart)])
    await portal.shows('power', power)

    await page.getByRole('button', { name: 'Vote', exact: true }).click()
    await page.getByText('Choose one of the three.').waitFor()
    await page.getByRole('radio', { name: /^For/ }).check()
    await page.getByLabel('Reason').fill('Numbers <script>alert(1)</script> win.')
    await page.getByRole('button', { name: 'Vote', exact: true }).click()
    assert.match(await portal.sign(), /You cast .* votes “For” on .*; you cannot change it/)

    await page.locator('[data-cast="FOR"]').waitFor()
    assert.equal(await page.getByRole('radio').count(), 0)
    await page.getByText('Numbers <script>alert(1)</script> win.').waitFor()

    const [againstVotes, forVotes, abstainVotes]: [bigint, bigint, bigint] = await governor('proposalVotes', [BigInt(active.number)])
    const quorum: bigint = await governor('quorum', [BigInt(active.voteStart)])
    assert.equal(await governor('usedVotes', [BigInt(active.number), jonas]), power)
    const { data } = await graphql(
      stack.urls.api,
      'query ($id: Bytes32!, $ballot: String!) { proposal(id: $id) { forVotes againstVotes abstainVotes quorum } ballot(id: $ballot) { forVotes } }',
      {
        id: active.id,
        ballot: `${active.id}-${jonas}`,
      },
    )
    assert.deepEqual(data['proposal'], { forVotes: String(forVotes), againstVotes: String(againstVotes), abstainVotes: String(abstainVotes), quorum: String(quorum) })
    assert.deepEqual(data['ballot'], { forVotes: String(power) })
    for (const [part, weight] of [
      ['For', forVotes],
      ['Against', againstVotes],
      ['Abstain', abstainVotes],
      ['Quorum', quorum],
    ] as const)
      await portal.showsWeight(part, weight)
  })

  it('counts in an appeal for no more than before the dispute was opened, and says so', async () => {
    const dispute = await sealing()
    await chain.setTime(dispute.revealEndsAt + 1)
    await chain.mine()
    const { DisputeCourt, Staking } = stack.deployment.contracts
    await chain.send('Mira', 'AssayToken', 'approve', [DisputeCourt, tokens(100_000)])
    await chain.send('Mira', 'DisputeCourt', 'appeal', [dispute.id])
    for (const late of ['Leila', 'Noor'] as const) {
      await chain.send(late, 'AssayToken', 'approve', [Staking, tokens(1000)])
      await chain.send(late, 'Staking', 'stake', [tokens(1000)])
    }
    await openIndexed(`/dispute/${dispute.id}`, /^Dispute about/)
    await page.locator('[data-phase="APPEALED"]').waitFor()

    await portal.open('/proposals?state=pending')
    const row = page.locator('tr', { has: page.locator(`a[href="/dispute/${dispute.id}"]`) })
    await row.getByRole('link', { name: /^Overturn the ruling on/ }).click()
    await page.getByText(`Overturns the first ruling of dispute ${dispute.id}`).waitFor()
    await portal.travelToState('ACTIVE')

    await portal.actAs('Noor', noor)
    await page.getByText('You had none before the dispute was opened').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Vote', exact: true }).count(), 0)

    await portal.actAs('Leila', leila)
    const atOpening = await chain.publicClient.readContract({ address: Staking, abi: stakingAbi, functionName: 'getPastVotes', args: [leila, BigInt(dispute.openedAt - 1)] })
    await portal.shows('power', atOpening)
    await page.getByText('In an appeal nobody counts for more than before the dispute was opened').waitFor()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
    assert.deepEqual(violations, [], 'the form to vote with')

    await page.getByRole('radio', { name: /^For/ }).check()
    await page.getByRole('button', { name: 'Vote', exact: true }).click()
    assert.match(await portal.sign(), /For overturns the first ruling/)
    const number = BigInt(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    assert.equal(await governor('usedVotes', [number, leila]), atOpening)
    await portal.showsWeight('For', atOpening)
  })

  it('carries an accepted proposal out: voted, queued, waited for, executed', async () => {
    const id = (executed = await propose(11n))
    await openIndexed(`/proposal/${id}`, /A quorum of 11 percent/)
    await portal.actAs('Jonas', jonas)
    await page.getByText('Sets the Governor’s quorum to 11').waitFor()
    assert.equal(await page.locator('main b').count(), 0, 'HTML of a stranger stays text')

    await portal.travelToState('ACTIVE')
    await page.getByRole('radio', { name: /^For/ }).check()
    await page.getByRole('button', { name: 'Vote', exact: true }).click()
    await portal.sign()
    await portal.travelToState('SUCCEEDED')
    await page.getByRole('button', { name: 'Queue', exact: true }).click()
    assert.match(await portal.sign(), /put into the timelock/)
    await page.locator('[data-state="QUEUED"]').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Carry out' }).count(), 0, 'its time is not over')

    await portal.travel()
    await page.getByRole('button', { name: 'Carry out' }).click()
    await portal.sign()
    await page.locator('[data-state="EXECUTED"]').waitFor()
    assert.equal(await governor('state', [BigInt(id)]), EXECUTED)
    assert.equal(await governor('quorumNumerator', []), 11n)
    const { data } = await graphql(stack.urls.api, 'query ($id: Bytes32!) { proposal(id: $id) { state } }', { id })
    assert.deepEqual(data['proposal'], { state: 'EXECUTED' })
  })

  it('lets its proposer cancel a proposal before voting begins, and nobody else', async () => {
    const id = await propose(12n)
    await openIndexed(`/proposal/${id}`, /A quorum of 12 percent/)
    await portal.actAs('Leila', leila)
    await page.getByText('Nothing waits for anyone right now').waitFor()
    await portal.actAs('Jonas', jonas)
    await page.getByRole('button', { name: 'Cancel the proposal' }).click()
    await portal.sign()
    await page.locator('[data-state="CANCELED"]').waitFor()
    await portal.open('/proposals?state=canceled')
    await page.getByRole('link', { name: 'A quorum of 12 percent' }).waitFor()
  })

  it('delegates to another account, shown whole before it is signed, and back', async () => {
    const delegateOf = () => chain.publicClient.readContract({ address: stack.deployment.contracts.Staking, abi: stakingAbi, functionName: 'delegates', args: [ravi] })
    await portal.open('/stake')
    await portal.actAs('Ravi', ravi)
    const field = page.getByLabel('Delegate to another account')
    const button = page.getByRole('button', { name: 'Delegate', exact: true })
    await field.fill(`${aiko.slice(0, 6)}${'0'.repeat(32)}${aiko.slice(-4)}`)
    await button.click()
    await page.getByText('begins and ends like').waitFor()

    await field.fill(getAddress(aiko))
    await button.click()
    assert.ok((await portal.sign()).includes(aiko))
    await page.locator(`[data-delegate="${aiko}"]`).waitFor()
    assert.equal((await delegateOf()).toLowerCase(), aiko)
    await portal.open(`/account/${aiko}`)
    await page.locator(`section a[href="/account/${ravi}"]`).first().waitFor()

    await portal.open('/stake')
    await page.getByRole('button', { name: 'Delegate to myself' }).click()
    await portal.sign()
    await page.locator(`[data-delegate="${ravi}"]`).waitFor()
    assert.equal((await delegateOf()).toLowerCase(), ravi)
  })

  it('shows a busy account in all its roles, as the contracts have it, at one address', async () => {
    await portal.open(`/account/${getAddress(leila)}`)
    assert.equal(new URL(page.url()).pathname, `/account/${leila}`)
    const staking = { address: stack.deployment.contracts.Staking, abi: stakingAbi, args: [leila] } as const
    await portal.shows('votes', await chain.publicClient.readContract({ ...staking, functionName: 'getVotes' }))
    await portal.shows('free', await chain.publicClient.readContract({ ...staking, functionName: 'freeOf' }))
    await portal.shows('effective', await chain.publicClient.readContract({ ...staking, functionName: 'effectiveOf' }))
    for (const heading of ['What can still be done', 'Vouches', 'Votes on proposals', 'Reputation', 'Activity'])
      await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    await page.locator('[data-event="Staking.Vouched"]').first().waitFor()
    assert.equal(await page.locator('[data-inbox] a').count(), 0, 'what others can do links nowhere')

    await portal.open('/proposals')
    await portal.actAs('Leila', leila)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'You' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
    await page.locator('[data-inbox] a').first().waitFor() // what one can do oneself links to where it is done
  })

  it('says what is wrong with an address, an id, and a state that do not exist', async () => {
    for (const [path, status, words] of [
      ['/account/0x1234', 404, /40 hexadecimal digits/],
      [`/account/${getAddress(leila).replace(/[a-f]/, (letter) => letter.toUpperCase())}`, 404, /checksum/],
      [`/account/0x${'12'.repeat(20)}`, 200, /never did anything here/],
      ['/proposal/1', 404, /64 hexadecimal digits/],
      [`/proposal/0x${'12'.repeat(32)}`, 404, /No proposal has this id/],
      ['/proposals?state=__proto__&after=nonsense', 400, /cursor/i],
    ] as const) {
      const response = await fetch(stack.urls.web + path)
      assert.equal(response.status, status, path)
      assert.match(await response.text(), words, path)
    }
  })

  it('can be read without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${stack.urls.web}/proposals?state=executed`)
    await plain.getByRole('link', { name: 'A quorum of 11 percent' }).click()
    await plain.getByText('Sets the Governor’s quorum to 11').waitFor()
    await plain.getByText('The call as the timelock will run it').click()
    await plain.getByText('updateQuorumNumerator').waitFor()
    await plain.goto(`${stack.urls.web}/account/${leila}`)
    await plain.locator('[data-event="Staking.Staked"]').first().waitFor()
    await plain.goto(`${stack.urls.web}/you`)
    await plain.getByText('No account is connected').waitFor()
    await context.close()
  })

  it('votes by keyboard alone', async () => {
    const id = await propose(13n)
    await openIndexed(`/proposal/${id}`, /A quorum of 13 percent/)
    await portal.travelToState('ACTIVE')
    await page.getByRole('radio', { name: /^For/ }).waitFor()
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.innerText ?? (document.activeElement as HTMLElement).innerText)
    const tabTo = async (wanted: RegExp) => {
      for (let press = 0; press < 60; press++) {
        await page.keyboard.press('Tab')
        if (wanted.test(await focused())) return
      }
      assert.fail(`${wanted} is never reached`)
    }
    await page.locator('h1').click()
    await tabTo(/^For/)
    await page.keyboard.press('ArrowDown')
    assert.match(await focused(), /^Against/)
    await tabTo(/^Vote$/)
    await page.keyboard.press('Enter')
    await portal.sign()
    await page.locator('[data-cast="AGAINST"]').waitFor()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 768, 1440]) {
      it(`has no accessibility violation and never scrolls sideways, ${colorScheme}, ${width} px wide`, async () => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' })
        const tab = await context.newPage()
        const visitor = new Portal(tab, stack.urls.web)
        const found: string[] = []
        const graded = await gradedListing()
        for (const path of [
          '/proposals?state=all',
          '/proposals?state=succeeded',
          `/proposal/${active.id}`,
          `/proposal/${executed}`,
          `/account/${leila}`,
          `/listing/${graded}`,
          '/you',
        ]) {
          await visitor.open(path)
          await tab.evaluate(axe.source)
          const { violations } = await tab.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
          found.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`))
          const beyond = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          if (beyond > 0) found.push(`${path}: ${beyond} px beyond the edge`)
        }
        assert.deepEqual(found, [])
        await context.close()
      })
    }
  }
})
