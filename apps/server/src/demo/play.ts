import { randomUUID } from 'node:crypto'
import type { Id } from '@cartie/kernel'
import type { Instance } from './instance.ts'
import type { Called } from './callers.ts'
import type { Colleague, Dealership } from './dealership.ts'
import { actAsMember } from './member-acts.ts'
import { paintCar, paints } from './paint-car.ts'
import type { Performance } from './plan.ts'
import type { Act } from './script.ts'
import { openVisitor, type Visitor } from './visitor.ts'

/** One talk in progress: the client, and once they have written, the conversation and whose it is. */
export type Talk = {
  readonly performance: Performance
  readonly visitor: Visitor
  conversationId: Id<'conversation'> | null
  colleague: Colleague | null
}

type Script = {
  readonly performances: readonly Performance[]
  /** What happens beside the talks. */
  readonly calls: readonly Called[]
  readonly onProgress: (done: number, all: number) => void
}

/** Plays every scene of every story and every call in the order of time, the clock moved to each. */
export async function play(instance: Instance, dealership: Dealership, script: Script): Promise<void> {
  const talks = new Map<Performance, Talk>()
  const scenes = script.performances.flatMap((performance) =>
    performance.scenes.map(({ at, act }) => ({
      at,
      enter: async () => {
        const talk = talks.get(performance) ?? (await openTalk(instance, dealership, performance))
        talks.set(performance, talk)
        await playScene(instance, dealership, { talk, act, at })
      },
    })),
  )
  const inOrder = [...scenes, ...script.calls].sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const [index, { at, enter }] of inOrder.entries()) {
    instance.clock.set(at)
    await enter()
    await instance.settle(dealership.accountId)
    script.onProgress(index + 1, inOrder.length)
  }
}

async function playScene(
  instance: Instance,
  dealership: Dealership,
  { talk, act, at }: { talk: Talk; act: Act; at: Date },
): Promise<void> {
  try {
    if (isOfClient(act)) await actAsClient(instance, dealership, talk, act)
    else await actAsMember(dealership, talk, { act, now: at })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`The story ${talk.performance.key} stopped at “${act.do}”: ${why}`, { cause: error })
  }
}

type ClientAct = Extract<Act, { do: 'start' | 'say' | 'tap' | 'share-phone' | 'photo' }>
const clientActs: readonly Act['do'][] = ['start', 'say', 'tap', 'share-phone', 'photo']
const isOfClient = (act: Act): act is ClientAct => clientActs.includes(act.do)

async function openTalk({ url }: Instance, { accountId }: Dealership, performance: Performance): Promise<Talk> {
  const { person, language } = performance.cast
  const visitor = await openVisitor(url, accountId, { name: person.name, language })
  return { performance, visitor, conversationId: null, colleague: null }
}

async function actAsClient(instance: Instance, dealership: Dealership, talk: Talk, act: ClientAct): Promise<void> {
  const { visitor, performance } = talk
  switch (act.do) {
    case 'start':
      await visitor.send({ type: 'start', payload: '' })
      break
    case 'say':
      await visitor.send({ type: 'text', text: act.text })
      break
    case 'tap':
      await visitor.press(act.text)
      break
    case 'share-phone':
      await visitor.send({ type: 'contact', phone: performance.cast.person.phone, isOwn: true })
      break
    case 'photo':
      await visitor.send(await storePhoto(instance, dealership, { scene: act.scene, performance }))
  }
  if (!talk.conversationId) {
    await instance.settle(dealership.accountId)
    talk.conversationId = await findConversation(dealership, performance.cast.person.name)
  }
}

/** The web chat has no upload of its own yet: a photo is put where a page would have put it. */
async function storePhoto(
  instance: Pick<Instance, 'putFile'>,
  { workspaceId }: Dealership,
  { scene, performance }: { scene: 'side' | 'front' | 'dashboard'; performance: Performance },
) {
  const paint = paints[performance.key.length % paints.length] ?? [66, 72, 80]
  const body = paintCar(scene, paint)
  const storageKey = `${workspaceId}/uploads/${randomUUID()}`
  await instance.putFile(storageKey, body, 'image/png')
  const sizeBytes = body.length
  return { type: 'file', kind: 'photo', storageKey, fileName: `${scene}.png`, mime: 'image/png', sizeBytes }
}

async function findConversation({ owner }: Dealership, name: string): Promise<Id<'conversation'>> {
  const { items } = await owner.api.inbox.listConversations({ view: 'all', limit: 1 })
  const [newest] = items
  if (newest?.contact.name !== name)
    throw new Error(`the inbox shows ${newest?.contact.name ?? 'nobody'} instead of ${name}`)
  return newest.id
}
