import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import type { Hex } from 'viem'
import { mnemonicToAccount, privateKeyToAccount } from 'viem/accounts'
import { toHex } from 'viem'
import { actorNames } from '../../scripts/seed/actors.ts'
import { readyMnemonic } from '../../scripts/seed/readyKeys.ts'
import { openBrowser } from '../world/browser.ts'
import { graphql } from '../world/graphql.ts'
import { injectWallet, type InjectedWallet } from '../world/injectWallet.ts'
import { Portal } from '../world/Portal.ts'
import { startTestStack, type TestStack } from '../world/testStack.ts'

const aiko = privateKeyToAccount(toHex(mnemonicToAccount(readyMnemonic, { addressIndex: actorNames.indexOf('Aiko') }).getHdKey().privateKey ?? new Uint8Array()))

describe('the portal in a browser', () => {
  let stack: TestStack
  let browser: Browser
  let disputeId: Hex
  let listingId: Hex

  before(async () => {
    stack = await startTestStack(18_610)
    browser = await openBrowser()
    const { data } = await graphql(stack.urls.api, '{ disputes(filter: { phase: { eq: COMMIT } }) { nodes { id listing { id } } } }')
    const [dispute] = (data['disputes'] as { nodes: { id: Hex; listing: { id: Hex } }[] }).nodes
    assert.ok(dispute, 'the demo has a dispute in which votes are being sealed')
    disputeId = dispute.id
    listingId = dispute.listing.id
  })
  after(async () => {
    await browser?.close()
    await stack?.stop()
  })

  /** A browser of its own (own storage) with Aiko's wallet extension in it. */
  async function openWithWallet(chainId?: number): Promise<{ portal: Portal; wallet: InjectedWallet; page: Page }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const wallet = await injectWallet(context, aiko, stack.urls.rpc, chainId)
    const page = await context.newPage()
    return { portal: new Portal(page, stack.urls.web), wallet, page }
  }
  async function connect({ page }: { page: Page }): Promise<void> {
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Test Wallet' }).click()
    await page.locator(`[data-account="${aiko.address.toLowerCase()}"]`).waitFor()
  }

  it('finds a wallet by EIP-6963, says that it is on another chain, and switches it', async () => {
    const tab = await openWithWallet(1)
    await tab.portal.open(`/dispute/${disputeId}`)
    await connect(tab)
    await tab.page.getByText('Your wallet is on another chain').waitFor()
    await tab.page.getByRole('button', { name: 'Switch the wallet' }).click()
    await tab.page.getByText('Your wallet is on another chain').waitFor({ state: 'detached' })
    assert.equal(tab.wallet.chainId, 31_337)
    await tab.page.context().close()
  })

  it('seals a vote with one key signature, and opens it in a browser that never saw it', async () => {
    const first = await openWithWallet()
    await first.portal.open(`/dispute/${disputeId}`)
    await connect(first)
    await first.page.getByRole('radio', { name: 'Keep it' }).check()
    await first.page.getByRole('button', { name: 'Seal my vote' }).click()
    await first.portal.sign()
    const signatures = () => first.wallet.asked.filter((method) => method === 'eth_signTypedData_v4').length
    assert.equal(signatures(), 1)

    // A changed mind costs no second signature: the browser keeps the key.
    await first.page.getByRole('radio', { name: 'Remove it' }).check()
    await first.page.getByRole('button', { name: 'Seal my vote' }).click()
    assert.match(await first.portal.sign(), /replaces the vote/)
    assert.equal(signatures(), 1)
    await first.portal.travelToNextPhase('REVEAL')
    await first.page.context().close()

    const second = await openWithWallet()
    await second.portal.open(`/dispute/${disputeId}`)
    await connect(second)
    await second.page.getByRole('button', { name: 'Reveal', exact: true }).click()
    await second.portal.sign()
    const { data } = await graphql(stack.urls.api, 'query ($id: String!) { vote(id: $id) { status choice } }', { id: `${disputeId}-${aiko.address.toLowerCase()}` })
    assert.deepEqual(data['vote'], { status: 'REVEALED', choice: 'REMOVE' })
    await second.page.context().close()
  })

  it('says why an amount cannot be, and sends nothing', async () => {
    const tab = await openWithWallet()
    await tab.portal.open('/stake')
    await connect(tab)
    for (const [amount, words] of [
      ['0', /zero|more than/i],
      ['1e3', /number|amount/i],
      ['-1', /number|amount/i],
      ['999999999', /wallet|holds|more than/i],
    ] as const) {
      await tab.page.getByLabel('Amount to stake').fill(amount)
      await tab.page.getByRole('button', { name: 'Stake', exact: true }).click()
      await tab.page
        .locator('form', { has: tab.page.getByLabel('Amount to stake') })
        .getByText(words)
        .first()
        .waitFor()
    }
    assert.ok(!tab.wallet.asked.includes('eth_sendTransaction'))
    await tab.page.context().close()
  })

  it('can be read without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${stack.urls.web}/?q=mistral`)
    await page
      .getByRole('link', { name: /Mistral/ })
      .first()
      .waitFor()
    assert.equal(await page.getByRole('link', { name: /Bloom/ }).count(), 0)
    await context.close()
  })

  it('finds what is mistyped, marks it, and narrows by what the hits are, all without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${stack.urls.web}/?q=mistrl`)
    assert.match(await page.locator('main mark').first().innerText(), /Mistral/)

    await page.goto(`${stack.urls.web}/?q=model`)
    const total = Number.parseInt(await page.getByRole('status').innerText())
    const narrow = page.getByRole('navigation', { name: 'Narrow the search' }).getByRole('link', { name: /Apache-2\.0/ })
    const count = Number(await narrow.locator('.count').innerText())
    assert.ok(count > 0 && count < total)
    await narrow.click()
    await page.waitForURL(/license=Apache-2.0/)
    assert.equal(Number.parseInt(await page.getByRole('status').innerText()), count)
    await narrow.click()
    assert.equal(Number.parseInt(await page.getByRole('status').innerText()), total, 'pressed again, it is taken away')
    await context.close()
  })

  it('keeps what was searched and chosen in the address', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const portal = new Portal(page, stack.urls.web)
    await portal.open('/')
    await page.getByLabel('Kind').selectOption({ label: 'Dataset' })
    await page.waitForURL(/kind=/)
    await page.getByRole('link', { name: /RedPajama/ }).waitFor()
    await page.getByRole('link', { name: /Mistral/ }).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('link', { name: /RedPajama/ }).waitFor()
    assert.equal(await page.getByRole('link', { name: /Mistral/ }).count(), 0)
    await context.close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      it(`has no accessibility violation and never scrolls sideways, ${colorScheme}, ${width} px wide`, async () => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' })
        const page = await context.newPage()
        const portal = new Portal(page, stack.urls.web)
        const found: string[] = []
        for (const path of ['/', '/?q=model', `/listing/${listingId}`, '/stake', '/disputes', `/dispute/${disputeId}`, '/design']) {
          await portal.open(path)
          await page.evaluate(axe.source)
          const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
          found.push(
            ...violations.map(
              ({ id, nodes }) =>
                `${path}: ${id}: ${nodes
                  .map(({ target }) => target.join(' '))
                  .slice(0, 3)
                  .join(' | ')}`,
            ),
          )
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          if (beyond > 0) found.push(`${path}: ${beyond} px beyond the edge`)
        }
        assert.deepEqual(found, [])
        await context.close()
      })
    }
  }

  it('reaches search, filters and the first listing by keyboard alone', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await new Portal(page, stack.urls.web).open('/')
    const reached: string[] = []
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(
          () =>
            (document.activeElement as HTMLElement).getAttribute('aria-label') ??
            (document.activeElement as HTMLInputElement).labels?.[0]?.innerText ??
            (document.activeElement as HTMLElement).innerText,
        ),
      )
    }
    for (const wanted of [/^Skip/, /Search the catalog/, /Kind/, /Status/, /Order/, /Mistral/])
      assert.ok(
        reached.some((name) => wanted.test(name)),
        `${wanted} in ${reached.join(', ')}`,
      )
    await context.close()
  })
})
