import pg from 'pg'
import { parseDocument, type FlowDocumentInput } from '@cartie/flow'
import { newId } from '@cartie/kernel'

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

/** Publishes the echo in a workspace. Written straight into the tables: the editor belongs to a later issue. */
export async function publishEcho(ownerUrl: string, workspaceId: string): Promise<void> {
  const parsed = parseDocument(echo)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const document = JSON.stringify(parsed.value.document)
  const [scenarioId, versionId] = [newId(), newId()]
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      `insert into scenarios (workspace_id, id, key, name, draft, draft_at, published_version_id, created_at)
       values ($1, $2, 'echo', '{"uk":"Луна"}', $3, now(), $4, now())`,
      [workspaceId, scenarioId, document, versionId],
    )
    await client.query(
      `insert into scenario_versions (workspace_id, id, scenario_id, number, document, published_by, published_at)
       values ($1, $2, $3, 1, $4, '{"kind":"system","part":"bench"}', now())`,
      [workspaceId, versionId, scenarioId, document],
    )
  } finally {
    await client.end()
  }
}
