import type { scenariosContract } from '@cartie/contract/scenarios'
import { parseDocument, type FlowDocument, type FlowDocumentInput } from '@cartie/flow'
import { unwrap } from '@cartie/kernel'
import { createSeal } from '../../platform/crypto/seal.ts'
import { createLiveHub } from '../../platform/realtime/live.ts'
import { contactCalls } from '../contacts/index.ts'
import { clientFor, type TestPlace } from '../contacts/testing.ts'
import type { BotsOf, MenuUses } from './ports.ts'
import { createEditors } from './presence/editors.ts'
import { scenariosRoutes } from './routes.ts'
import { createLibrary } from './store/published.ts'

const all = (text: string): { uk: string; en: string; ru: string } => ({ uk: text, en: text, ru: text })

/** A scenario that says one thing and asks for a name; `more` is added to it. */
export const aDraft = (text = 'Вітаємо!', more: Partial<FlowDocumentInput> = {}): FlowDocument =>
  unwrap(
    parseDocument({
      schema: 2,
      nodes: {
        start: { kind: 'start' },
        hello: { kind: 'message', text: all(text) },
        name: { kind: 'ask-text', prompt: all('Як вас звати?'), variable: 'name' },
        thanks: { kind: 'message', text: all('Дякуємо, {{name}}!') },
      },
      edges: [
        { from: 'start', exit: 'next', to: 'hello' },
        { from: 'hello', exit: 'next', to: 'name' },
        { from: 'name', exit: 'next', to: 'thanks' },
      ],
      variables: [{ name: 'name', type: 'text' }],
      ...more,
    }),
  ).document

/** The module's procedures over a place, as its members call them. */
export function openScenarios(
  place: TestPlace,
  { menuUses = async () => [], botsOf = async () => [] }: { menuUses?: MenuUses; botsOf?: BotsOf } = {},
) {
  const hub = createLiveHub()
  const editors = createEditors({ hub, clock: place.clock, announce: (notice) => hub.publish(notice) })
  const router = scenariosRoutes({
    library: createLibrary(),
    editors,
    menuUses,
    botsOf,
    calls: { ...contactCalls },
    seal: createSeal(Buffer.alloc(32, 7)),
  })
  return {
    hub,
    as: (as: TestPlace['owner']['as'] | null = place.owner.as) =>
      clientFor<typeof scenariosContract>(router, place, as),
  }
}
