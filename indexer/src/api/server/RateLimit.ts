import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** What a client may still do; `headers` are for the answer either way. */
export interface RateLimitResult {
  readonly allowed: boolean
  readonly headers: Readonly<Record<string, string>>
}

/** So many points per window and address, in this process's memory. */
export class RateLimit {
  readonly #limiter: RateLimiterMemory
  readonly #points: number
  readonly #seconds: number

  constructor(points: number, seconds: number) {
    this.#points = points
    this.#seconds = seconds
    this.#limiter = new RateLimiterMemory({ points, duration: seconds })
  }

  async take(address: string, points = 1): Promise<RateLimitResult> {
    try {
      return this.#result(true, await this.#limiter.consume(groupOf(address), points))
    } catch (error) {
      if (error instanceof RateLimiterRes) return this.#result(false, error)
      throw error
    }
  }

  #result(allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): RateLimitResult {
    const seconds = Math.ceil(msBeforeNext / 1000)
    return {
      allowed,
      headers: {
        'ratelimit-policy': `"default";q=${this.#points};w=${this.#seconds}`,
        ratelimit: `"default";r=${Math.max(0, remainingPoints)};t=${seconds}`,
        ...(!allowed && { 'retry-after': String(Math.max(1, seconds)) }),
      },
    }
  }
}

/** A household has a whole /64 of IPv6 addresses. */
function groupOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain
}
