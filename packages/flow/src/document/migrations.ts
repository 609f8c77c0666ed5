export type Json = { [name: string]: unknown }

/** Takes a document of version `from` to the next one. `name` says what changed, for the report of an import. */
export type Migration = { readonly from: number; readonly name: string; readonly migrate: (document: Json) => Json }

/** The version of documents written today. */
export const currentSchema = 2

/** One for every version that ever was, in order. A migration reads what was, so it never uses today's schemas. */
export const migrations: readonly Migration[] = [
  { from: 0, name: 'texts-in-languages', migrate: textsInLanguages },
  { from: 1, name: 'canvas-and-triggers', migrate: canvasAndTriggers },
]

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const textFields = new Set(['text', 'prompt', 'label', 'title', 'footer', 'errorText', 'confirmLabel', 'unit'])
/** Fields whose `text` is a template in no language. */
const templateFields = new Set(['to', 'fields', 'data'])

/** Version 0 (no `schema`): texts were bare Ukrainian strings, and nodes had no place on a canvas. */
function textsInLanguages(document: Json): Json {
  const nodes = isJson(document.nodes) ? document.nodes : {}
  const placed = Object.entries(nodes).map(([id, node], index) => {
    if (!isJson(node)) return [id, node]
    const position = { x: (index % 4) * 320, y: Math.floor(index / 4) * 200 }
    return [id, { position, ...inUkrainian(node) }]
  })
  const triggers = Array.isArray(document.triggers)
    ? document.triggers.map((trigger: unknown) => (isJson(trigger) ? inUkrainian(trigger) : trigger))
    : document.triggers
  return { ...document, nodes: Object.fromEntries(placed), ...(triggers !== undefined && { triggers }) }
}

function inUkrainian(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      if (textFields.has(name) && typeof field === 'string') return [name, { uk: field }]
      if (templateFields.has(name)) return [name, field]
      if (Array.isArray(field)) return [name, field.map((item: unknown) => (isJson(item) ? inUkrainian(item) : item))]
      return [name, isJson(field) ? inUkrainian(field) : field]
    }),
  )
}

/** Version 1: no groups and notes, commands without a description, no word on where and when a scenario answers. */
function canvasAndTriggers(document: Json): Json {
  const triggers = Array.isArray(document.triggers)
    ? document.triggers.map((trigger: unknown) =>
        isJson(trigger) && trigger.on === 'command' ? { description: {}, ...trigger } : trigger,
      )
    : []
  const settings = isJson(document.settings) ? document.settings : {}
  return {
    ...document,
    triggers,
    settings: { accounts: 'all', hours: 'always', cooldownMinutes: null, ...settings },
    groups: [],
    notes: [],
  }
}
