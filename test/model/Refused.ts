/** The model refuses a call; `kind` is stable and names the rule. Any other error is a fault of the model itself. */
export class Refused extends Error {
  readonly kind: string

  constructor(kind: string) {
    super(kind)
    this.name = 'Refused'
    this.kind = kind
  }
}
