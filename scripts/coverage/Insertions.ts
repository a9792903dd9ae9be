/** Text to be put into a source around its nodes. Of what surrounds the same place, the earlier added is the outer. */
export class Insertions {
  readonly #added: { at: number; opens: boolean; text: string }[] = []

  /** In front of a node, or of its contents. */
  open(at: number, text: string): void {
    this.#added.push({ at, opens: true, text })
  }

  /** Behind a node. */
  close(at: number, text: string): void {
    this.#added.push({ at, opens: false, text })
  }

  /** The source with everything inserted; positions are bytes, as the compiler counts. */
  into(source: Buffer): string {
    const closings = this.#added.filter(({ opens }) => !opens).reverse()
    const ordered = [...closings, ...this.#added.filter(({ opens }) => opens)].sort((a, b) => a.at - b.at)
    let text = ''
    let from = 0
    for (const insertion of ordered) {
      text += source.toString('utf8', from, insertion.at) + insertion.text
      from = insertion.at
    }
    return text + source.toString('utf8', from)
  }
}
