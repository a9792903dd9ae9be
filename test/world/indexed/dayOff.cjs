// Loaded before the indexer (NODE_OPTIONS=--require): a machine whose clock is a day ahead.
const DAY = 86_400_000
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + DAY] : args))
  }
  static now() {
    return RealDate.now() + DAY
  }
}
