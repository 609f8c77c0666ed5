import type { Config } from '../config/config.ts'
import { planCalls } from './callers.ts'
import { countAll, type Counts } from './count-all.ts'
import { furnish } from './dealership.ts'
import { openInstance } from './instance.ts'
import { openOwner } from './open-owner.ts'
import { planDemo } from './plan.ts'
import { play } from './play.ts'
import { planStock } from './stock/plan-stock.ts'
import { planStockScenes } from './stock/play-stock.ts'

type Options = {
  readonly password: string
  /** The end of the month that is played. */
  readonly now: Date
  readonly say: (done: number, all: number) => void
}
export type DemoMade = {
  readonly workspaceName: string
  readonly workspaceId: string
  readonly ownerEmail: string
  readonly managerEmail: string
  readonly isFirst: boolean
  readonly counts: Counts
}

const monthMs = 30 * 86_400_000

/** Fills a new workspace through the product's own procedures, in the order of time, on the instance's own database. */
export async function makeDemo(config: Config, { password, now, say }: Options): Promise<DemoMade> {
  const plan = planDemo(now)
  const instance = await openInstance(config, new Date(now.getTime() - monthMs))
  try {
    const owner = await openOwner(instance, password)
    const dealership = await furnish({ url: instance.url, owner: owner.client, password, domain: owner.domain })
    const calls = planCalls(instance, dealership, { callers: plan.callers, now })
    const stock = planStockScenes(planStock(now), dealership, now)
    await play(instance, dealership, { performances: plan.performances, calls: [...calls, ...stock], onProgress: say })
    instance.clock.set(now)
    await instance.settle(dealership.accountId)
    return {
      workspaceName: (await owner.client.api.identity.getCompany()).name,
      workspaceId: dealership.workspaceId,
      ownerEmail: owner.email,
      managerEmail: dealership.desk[0].email,
      isFirst: owner.isFirst,
      counts: await countAll(owner.client),
    }
  } finally {
    await instance.close()
  }
}
