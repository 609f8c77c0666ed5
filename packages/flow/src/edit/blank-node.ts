import type { FlowDocument, FlowNodeInput, NodeKindName } from '../document/document.ts'
import { describeVariables } from '../document/describe.ts'

const option = { id: 'a', label: {} }

/** What a node of each kind is before anybody filled it in: valid, without words, with a variable of its own. */
const blanks: { readonly [Kind in NodeKindName]: (variable: (base: string) => string) => FlowNodeInput } = {
  start: () => ({ kind: 'start' }),
  message: () => ({ kind: 'message', text: {} }),
  menu: () => ({ kind: 'menu', text: {}, options: [option, { id: 'b', label: {} }] }),
  language: () => ({ kind: 'language', prompt: {} }),
  'ask-text': (variable) => ({ kind: 'ask-text', prompt: {}, variable: variable('answer') }),
  'ask-car': (variable) => ({ kind: 'ask-car', field: 'make', prompt: {}, variable: variable('make') }),
  'ask-number': (variable) => ({ kind: 'ask-number', prompt: {}, variable: variable('number') }),
  'ask-money': (variable) => ({ kind: 'ask-money', prompt: {}, variable: variable('budget') }),
  'ask-year': (variable) => ({ kind: 'ask-year', prompt: {}, variable: variable('years') }),
  'ask-phone': (variable) => ({ kind: 'ask-phone', prompt: {}, variable: variable('phone') }),
  'ask-email': (variable) => ({ kind: 'ask-email', prompt: {}, variable: variable('email') }),
  'ask-date': (variable) => ({ kind: 'ask-date', prompt: {}, variable: variable('date') }),
  'ask-choice': (variable) => ({
    kind: 'ask-choice',
    prompt: {},
    variable: variable('choice'),
    options: [option, { id: 'b', label: {} }],
  }),
  'ask-choices': (variable) => ({
    kind: 'ask-choices',
    prompt: {},
    variable: variable('choices'),
    options: [option, { id: 'b', label: {} }],
  }),
  'ask-photos': (variable) => ({ kind: 'ask-photos', prompt: {}, variable: variable('photos') }),
  'ask-location': (variable) => ({ kind: 'ask-location', prompt: {}, variable: variable('place') }),
  gallery: () => ({ kind: 'gallery' }),
  'search-fallback': () => ({ kind: 'search-fallback', text: {} }),
  summary: () => ({ kind: 'summary', title: {}, items: [{ id: 'a', variable: 'contact.name', label: {} }] }),
  condition: () => ({ kind: 'condition', branches: [{ id: 'a', when: { join: 'all', items: [] } }] }),
  set: (variable) => ({ kind: 'set', assignments: [{ variable: variable('value'), to: { from: 'text', text: '' } }] }),
  formula: (variable) => ({ kind: 'formula', assignments: [{ variable: variable('value'), expression: '' }] }),
  split: () => ({ kind: 'split', arms: [{ id: 'a' }, { id: 'b' }] }),
  jump: () => ({ kind: 'jump', target: { to: 'node', nodeId: 'start' } }),
  'sub-scenario': () => ({ kind: 'sub-scenario', key: 'scenario' }),
  wait: () => ({ kind: 'wait', until: { is: 'duration', minutes: 60 } }),
  'search-cars': () => ({ kind: 'search-cars' }),
  'save-search': () => ({ kind: 'save-search' }),
  'save-lead': () => ({ kind: 'save-lead', intent: 'BUY' }),
  'create-request': () => ({ kind: 'create-request', type: 'BUY' }),
  'publish-request': () => ({ kind: 'publish-request' }),
  'collect-offer': () => ({ kind: 'collect-offer' }),
  notify: () => ({ kind: 'notify', text: {} }),
  tag: () => ({ kind: 'tag' }),
  assign: () => ({ kind: 'assign', to: { is: 'turn' } }),
  'hand-off': () => ({ kind: 'hand-off' }),
  event: () => ({ kind: 'event', event: 'scenarios.happened' }),
  'channel-post': () => ({ kind: 'channel-post', text: {} }),
  'http-request': () => ({ kind: 'http-request', url: '' }),
  end: () => ({ kind: 'end' }),
}

/** A blank node of a kind, its variable named so that it is nobody else's. */
export function blankNode(document: FlowDocument, kind: NodeKindName): FlowNodeInput {
  const taken = new Set(describeVariables(document).map(({ name }) => name))
  return blanks[kind]((base) => {
    let name = base
    for (let count = 2; taken.has(name); count++) name = `${base}${count}`
    return name
  })
}
