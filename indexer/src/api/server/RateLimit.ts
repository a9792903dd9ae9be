import type { Pool } from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'

/** What a client may still do; `headers` are for the answer either way. */
export interface RateLimitResult {
  readonly allowed: boolean
  readonly headers: Readonly<Record<string, string>>
}

export interface RateLimitOptions {
  /** Name of the policy, in the headers. */
  readonly name: string
  /** Points per window and address; 0 for no limit. */
  readonly points: number
  /** Length of the window. */
  readonly seconds: number
  /** The database to count in, where several instances share one; this process's memory otherwise. */
  readonly pool?: Pool | undefined
}

const UNLIMITED: RateLimitResult = { allowed: true, headers: {} }

/** So many points per window and address. The headers are those of draft-ietf-httpapi-ratelimit-headers, and Retry-After. */
export class RateLimit {
  readonly #limiter: RateLimiterAbstract
  readonly #options: RateLimitOptions

  constructor(options: RateLimitOptions) {
    this.#options = options
    this.#limiter = limiterOf(options)
  }

  async take(address: string, points = 1): Promise<RateLimitResult> {
    if (this.#options.points === 0) return UNLIMITED
    try {
      return this.#result(true, await this.#limiter.consume(groupOf(address), points))
    } catch (error) {
      if (error instanceof RateLimiterRes) return this.#result(false, error)
      throw error
    }
  }

  #result(allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): RateLimitResult {
    const { name, points, seconds: window } = this.#options
    const seconds = Math.ceil(msBeforeNext / 1000)
    return {
      allowed,
      headers: {
        'ratelimit-policy': `"${name}";q=${points};w=${window}`,
        ratelimit: `"${name}";r=${Math.max(0, remainingPoints)};t=${seconds}`,
        ...(!allowed && { 'retry-after': String(Math.max(1, seconds)) }),
      },
    }
  }
}

function limiterOf({ name, points, seconds, pool }: RateLimitOptions): RateLimiterAbstract {
  const options = { points, duration: seconds, keyPrefix: name }
  const memory = new RateLimiterMemory(options)
  if (pool === undefined) return memory
  // The migration makes the table. While the database is away each instance counts for itself.
  return new RateLimiterPostgres({ ...options, storeClient: pool, storeType: 'pool', schemaName: 'app', tableName: 'rate_limits', tableCreated: true, insuranceLimiter: memory })
}

/** A household has a whole /64 of IPv6 addresses. */
function groupOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain
}
