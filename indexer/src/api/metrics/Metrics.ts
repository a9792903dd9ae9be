import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What this process counts of its own work. Labels have few values: nothing a client sends becomes one. */
export class Metrics {
  readonly registry = new Registry()
  readonly #requests: Histogram<'route' | 'status'>
  readonly #operations: Histogram<'operation'>
  readonly #refusals: Counter<'code'>

  constructor(subscribers: () => number) {
    const registers = [this.registry]
    collectDefaultMetrics({ register: this.registry })
    this.#requests = new Histogram({
      name: 'assay_http_request_seconds',
      help: 'Time from a request’s headers to the end of its answer, by route and status.',
      labelNames: ['route', 'status'],
      buckets: REQUEST_SECONDS,
      registers,
    })
    this.#operations = new Histogram({
      name: 'assay_graphql_operation_seconds',
      help: 'Time to execute a query, by the name of the portal’s operation; other for everybody else’s.',
      labelNames: ['operation'],
      buckets: REQUEST_SECONDS,
      registers,
    })
    this.#refusals = new Counter({
      name: 'assay_graphql_refused_total',
      help: 'Operations that were refused or failed, by the code of the first error.',
      labelNames: ['code'],
      registers,
    })
    new Gauge({
      name: 'assay_subscribers',
      help: 'Subscriptions that are open.',
      registers,
      collect() {
        this.set(subscribers())
      },
    })
  }

  request(route: string, status: number, seconds: number): void {
    this.#requests.observe({ route, status: String(status) }, seconds)
  }

  operation(name: string, seconds: number): void {
    this.#operations.observe({ operation: name }, seconds)
  }

  refused(code: string): void {
    this.#refusals.inc({ code })
  }
}
