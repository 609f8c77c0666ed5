import { parseDocument, type FlowDocument, type FlowDocumentInput } from '@cartie/flow'
import { unwrap } from '@cartie/kernel'

type Nodes = FlowDocumentInput['nodes']

const texts = (text: string): { uk: string; en: string; ru: string } => ({
  uk: `Українською: ${text}`,
  en: text,
  ru: text,
})

/** A block of a real conversation: two questions, a choice with two ways, a formula, a condition, a message. */
function block(at: number): { nodes: Nodes; edges: [string, string, string][] } {
  const id = (name: string): string => `${name}-${at}`
  const next = id('next')
    .replace(String(at), String(at + 1))
    .replace('next', 'name')
  const nodes: Nodes = {
    [id('name')]: {
      kind: 'ask-text',
      prompt: texts(`**What** is it, {{contact.firstName|friend}}?`),
      variable: `name${at}`,
    },
    [id('sum')]: {
      kind: 'ask-money',
      prompt: texts(`How much for {{name${at}}}?`),
      variable: `sum${at}`,
      mode: 'range',
    },
    [id('kind')]: {
      kind: 'ask-choice',
      prompt: texts('Which?'),
      variable: `kind${at}`,
      options: ['a', 'b', 'c'].map((option) => ({ id: option, label: texts(`Option ${option}`) })),
    },
    [id('work')]: {
      kind: 'formula',
      assignments: [{ variable: `long${at}`, expression: `length(name${at}) * 2 + if(kind${at} = "a", 1, 0)` }],
    },
    [id('test')]: {
      kind: 'condition',
      branches: [
        {
          id: 'long',
          when: {
            join: 'any',
            items: [{ variable: `long${at}`, operator: 'greater', value: 20 }, { expression: `kind${at} = "b"` }],
          },
        },
      ],
    },
    [id('say')]: { kind: 'message', text: texts(`Noted: {{name${at}}}, [more](https://example.com/?q={{name${at}}})`) },
  }
  return {
    nodes,
    edges: [
      [id('name'), 'next', id('sum')],
      [id('sum'), 'next', id('kind')],
      [id('kind'), 'next', id('work')],
      [id('kind'), 'option.c', id('say')],
      [id('work'), 'next', id('test')],
      [id('test'), 'branch.long', id('say')],
      [id('test'), 'else', next],
      [id('say'), 'next', next],
    ],
  }
}

/** The JSON of a sound scenario of about so many nodes. */
export function bigDocument(count: number): FlowDocumentInput {
  const blocks = Array.from({ length: Math.floor((count - 2) / 6) }, (_, at) => block(at))
  return {
    schema: 2,
    nodes: Object.assign({ start: { kind: 'start' } }, ...blocks.map(({ nodes }) => nodes), {
      [`name-${blocks.length}`]: { kind: 'end', text: texts('Thank you') },
    }),
    edges: [['start', 'next', 'name-0'] as const, ...blocks.flatMap(({ edges }) => edges)].map(([from, exit, to]) => ({
      from,
      exit,
      to,
    })),
    triggers: [{ on: 'command', command: 'big' }],
  }
}

export const readDocument = (json: unknown): FlowDocument => unwrap(parseDocument(json)).document
