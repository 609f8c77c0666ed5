import { statfs } from 'node:fs/promises'
import type { HealthReport } from '../../platform/http/health.ts'
import type { HealthProbe, Module } from '../../platform/module.ts'
import { healthRouter } from './routes.ts'

const lowBytes = 1024 ** 3

export const healthModule = (ports: {
  readonly report: () => Promise<HealthReport>
  readonly dataDir: string
}): Module => ({
  name: 'health',
  router: healthRouter(ports.report),
  probes: [diskProbe(ports.dataDir)],
})

const diskProbe = (dataDir: string): HealthProbe => ({
  part: 'disk',
  check: async () => {
    const { bavail, bsize } = await statfs(dataDir)
    const freeBytes = bavail * bsize
    return freeBytes < lowBytes
      ? { state: 'warning', finding: 'low', data: { freeBytes } }
      : { state: 'ok', data: { freeBytes } }
  },
})
