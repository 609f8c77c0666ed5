import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** What Prometheus may read at /metrics. Names carry their unit; labels never carry a person. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'cartie_http_request_seconds',
      help: 'How long requests took, by route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    updatesIn: new Counter({
      name: 'cartie_updates_total',
      help: 'Updates received from messengers.',
      labelNames: ['channel'],
      registers,
    }),
    deliveries: new Counter({
      name: 'cartie_deliveries_total',
      help: 'Outgoing deliveries by fate.',
      labelNames: ['channel', 'fate'],
      registers,
    }),
    lanesWaiting: new Gauge({
      name: 'cartie_lane_tasks',
      help: 'Tasks waiting in lanes.',
      labelNames: ['queue'],
      registers,
    }),
    lanesDead: new Gauge({ name: 'cartie_lane_dead_tasks', help: 'Tasks given up.', registers }),
    liveWatchers: new Gauge({ name: 'cartie_live_watchers', help: 'Open server-sent event streams.', registers }),
  }
}
