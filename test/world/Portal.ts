import type { Page } from 'playwright-core'

/** A person at the portal: acts through what the page shows and says, never through its code. */
export class Portal {
  readonly page: Page
  readonly origin: string

  constructor(page: Page, origin: string) {
    this.page = page
    this.origin = origin
    page.setDefaultTimeout(20_000)
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.origin + path)
    await this.page.locator('html[data-ready]').waitFor()
  }

  /** Acts as a ready account of the embedded chain. */
  async actAs(name: string, address: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Connect$|Account: )/ }).click()
    await this.page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
    await this.page.locator(`[data-account="${address}"]`).waitFor()
  }

  /** Reads the dialog, signs, and waits until the index says that it is true. Returns what the dialog said. */
  async sign(): Promise<string> {
    const dialog = this.page.getByRole('dialog')
    const said = await dialog.innerText()
    await dialog.locator('[data-confirm]').click()
    const entry = this.page.locator('article[data-stage="indexed"], article[data-stage="failed"]')
    await entry.waitFor()
    if ((await entry.getAttribute('data-stage')) === 'failed') throw new Error(`The transaction failed: ${await entry.innerText()}`)
    await entry.getByRole('button', { name: /^Dismiss/ }).click()
    await entry.waitFor({ state: 'detached' })
    return said
  }

  /** Presses the button of the time machine that leads to the page's next deadline, and waits for what follows: a dispute's phase. */
  async travelToNextPhase(phase: string): Promise<void> {
    await this.travel()
    await this.page.locator(`[data-phase="${phase}"]`).waitFor()
  }

  /** The same on a proposal's page, for its state. */
  async travelToState(state: string): Promise<void> {
    await this.travel()
    await this.page.locator(`[data-state="${state}"]`).waitFor()
  }

  /** Presses the button of the time machine that leads to the page's next deadline. */
  async travel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Time machine' }).click()
    await this.page.getByRole('menuitem', { name: /^To the next phase/ }).click()
  }

  /** Waits until the page shows exactly this amount, base units, as the named fact. */
  async shows(fact: string, amount: bigint): Promise<void> {
    const shown = this.page.locator(`[data-fact="${fact}"] data`).first()
    await shown.waitFor()
    await this.page
      .locator(`[data-fact="${fact}"] data[value="${amount}"]`)
      .first()
      .waitFor()
      .catch(async () => {
        throw new Error(`The page shows ${await shown.getAttribute('value')} as ${fact}, not ${amount}.`)
      })
  }

  /** Waits until the vote bar shows exactly this weight, base units, for the part with this name. */
  async showsWeight(part: string, weight: bigint): Promise<void> {
    await this.page.locator('figure.votes li', { hasText: part }).locator(`data[value="${weight}"]`).waitFor()
  }

  /** The fact that is there only when it is more than nothing. */
  async showsIfAny(fact: string, amount: bigint): Promise<void> {
    if (amount > 0n) await this.shows(fact, amount)
    else await this.page.locator(`[data-fact="${fact}"]`).waitFor({ state: 'detached' })
  }
}
