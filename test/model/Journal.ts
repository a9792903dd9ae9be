/** Remembers how to undo every write of the call that is being tried, so that a refused call changes nothing. */
export class Journal {
  #undos: (() => void)[] = []

  record(undo: () => void): void {
    this.#undos.push(undo)
  }

  rollback(): void {
    for (const undo of this.#undos.reverse()) undo()
    this.#undos = []
  }

  commit(): void {
    this.#undos = []
  }
}
