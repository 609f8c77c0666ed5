import type { FlowDocumentInput } from '@cartie/flow'
import type { TestClient } from '@cartie/testkit/app/test-client'

/** Deep link that starts it: `/start echo`. */
export const echoPayload = 'echo'
/** What the bot says to `text`. */
export const echoOf = (text: string): string => `Почув: ${text}`

/** A question in a ring: each answer is stored, and repeated by the question that follows. One message in, one message out. */
const echo: FlowDocumentInput = {
  schema: 2,
  nodes: {
    start: { kind: 'start' },
    question: {
      kind: 'ask-text',
      variable: 'said',
      allowBack: false,
      prompt: { uk: echoOf('{{said}}'), en: echoOf('{{said}}'), ru: echoOf('{{said}}') },
    },
  },
  edges: [
    { from: 'start', exit: 'next', to: 'question' },
    { from: 'question', exit: 'next', to: 'question' },
  ],
  triggers: [{ on: 'start', payload: echoPayload }],
  variables: [{ name: 'said', type: 'text', keeps: true }],
  settings: { offersCancel: false },
}

/** Draws the echo and publishes it, as a member does. */
export async function publishEcho({ api }: TestClient): Promise<void> {
  const { id: scenarioId } = await api.scenarios.createScenario({
    name: { uk: 'Луна', en: 'Echo', ru: 'Эхо' },
    from: { kind: 'document', document: echo },
  })
  const { draftRevision: baseRevision } = await api.scenarios.getScenario({ scenarioId })
  await api.scenarios.publishScenario({ scenarioId, baseRevision })
}
