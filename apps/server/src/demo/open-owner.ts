import type { TestClient } from '@cartie/testkit/app/test-client'
import type { Founding } from './found-demo.ts'
import type { Instance } from './instance.ts'

export type Owner = {
  readonly client: TestClient
  readonly email: string
  readonly domain: string
  /** The first account of the instance: its superadmin too. */
  readonly isFirst: boolean
}

const workspace = { name: 'Авто Простір', locale: 'uk', currency: 'USD', timezone: 'Europe/Kyiv' } as const

/** The demo's owner with a workspace of their own: by the wizard's own procedure on an empty instance, else beside the others. */
export async function openOwner(instance: Instance, password: string): Promise<Owner> {
  const client = instance.client()
  const isFirst = (await client.api.identity.setupState()).isNeeded
  for (let attempt = 1; ; attempt++) {
    const host = attempt === 1 ? 'demo' : `demo-${attempt}`
    const email = `${host}@cartie.local`
    const founding: Founding = { owner: { name: 'Андрій Мельник', email, password }, workspace }
    if (isFirst) {
      client.enter((await client.api.identity.setUp(founding)).workspaceId)
    } else {
      const founded = await instance.found(founding)
      if (!founded.ok) continue
      await client.api.identity.signIn({ email, password })
      client.enter(founded.value.workspaceId)
    }
    return { client, email, domain: `${host}.cartie.local`, isFirst }
  }
}
