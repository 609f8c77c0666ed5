import { unwrap } from '@cartie/kernel'
import type { FlowDocument, FlowDocumentInput } from './document/document.ts'
import { parseDocument } from './document/parse-document.ts'
import type { Line } from './transcript.ts'

type Parts = Partial<FlowDocumentInput> & { readonly nodes: FlowDocumentInput['nodes'] }

/** A document for a test: nodes, and edges as `from exit to`. A start node leads to the first node given. */
export function aDocument({ nodes, ...rest }: Parts, links: readonly string[] = []): FlowDocument {
  const first = Object.keys(nodes)[0] ?? ''
  const edges = [`start next ${first}`, ...links].map((link) => {
    const [from = '', exit = '', to = ''] = link.split(' ')
    return { from, exit, to }
  })
  return unwrap(parseDocument({ schema: 2, nodes: { start: { kind: 'start' }, ...nodes }, edges, ...rest })).document
}

const texts = (text: string): { uk: string; en: string; ru: string } => ({ uk: text, en: text, ru: text })

/** A conversation through every kind of node that asks, chained, with a summary, a wait and calls at the end. */
export function everyKind(): FlowDocument {
  const nodes: FlowDocumentInput['nodes'] = {
    hello: {
      kind: 'message',
      text: texts('hello'),
      buttons: [
        { id: 'go', label: texts('go') },
        { id: 'site', label: texts('site'), url: 'https://example.com' },
      ],
    },
    menu: {
      kind: 'menu',
      text: texts('menu'),
      options: [
        { id: 'on', label: texts('on') },
        { id: 'loop', label: texts('loop') },
        { id: 'child', label: texts('child') },
      ],
      allowBack: true,
    },
    language: { kind: 'language', prompt: texts('language?') },
    text: { kind: 'ask-text', prompt: texts('text?'), variable: 'text', optional: true },
    car: { kind: 'ask-car', field: 'make', prompt: texts('car?'), variable: 'car', suggestions: ['Audi', 'BMW'] },
    number: { kind: 'ask-number', prompt: texts('number?'), variable: 'number', min: 1, max: 1000, isInteger: true },
    money: { kind: 'ask-money', prompt: texts('money?'), variable: 'money' },
    year: { kind: 'ask-year', prompt: texts('year?'), variable: 'year', suggestFrom: [1, 5] },
    phone: { kind: 'ask-phone', prompt: texts('phone?'), variable: 'phone', foreign: 'refuse' },
    email: { kind: 'ask-email', prompt: texts('email?'), variable: 'email' },
    date: { kind: 'ask-date', prompt: texts('date?'), variable: 'date' },
    choice: {
      kind: 'ask-choice',
      prompt: texts('choice?'),
      variable: 'choice',
      options: [
        { id: 'a', label: texts('A') },
        { id: 'b', label: texts('B') },
      ],
    },
    choices: {
      kind: 'ask-choices',
      prompt: texts('choices?'),
      variable: 'choices',
      options: [
        { id: 'a', label: texts('A') },
        { id: 'b', label: texts('B') },
      ],
    },
    photos: { kind: 'ask-photos', prompt: texts('photos?'), variable: 'photos', max: 3, min: 2 },
    location: { kind: 'ask-location', prompt: texts('location?'), variable: 'location' },
    set: {
      kind: 'set',
      assignments: [
        { variable: 'count', to: { from: 'increase', by: 1 } },
        { variable: 'line', to: { from: 'text', text: '{{car}} {{number}}' } },
      ],
    },
    branch: {
      kind: 'condition',
      branches: [
        { id: 'big', when: { join: 'any', items: [{ variable: 'number', operator: 'greater', value: 500 }] } },
      ],
    },
    formula: { kind: 'formula', assignments: [{ variable: 'double', expression: 'number * 2' }] },
    split: { kind: 'split', arms: [{ id: 'a', weight: 1 }, { id: 'b' }] },
    search: { kind: 'search-cars', filters: { make: { from: 'variable', name: 'car' } } },
    gallery: { kind: 'gallery', cards: 'cars', variable: 'chosen' },
    fallback: { kind: 'search-fallback', text: texts('nothing'), clears: ['wish'] },
    summary: {
      kind: 'summary',
      title: texts('summary'),
      items: [
        { id: 'text', variable: 'text', label: texts('Text'), asks: ['text', 'car'] },
        { id: 'number', variable: 'number', label: texts('Number'), asks: ['number'] },
      ],
    },
    pause: { kind: 'wait', until: { is: 'duration', minutes: 10 } },
    listen: { kind: 'wait', until: { is: 'reply', timeoutMinutes: 30, variable: 'heard' } },
    lead: { kind: 'save-lead', intent: 'BUY', fields: { line: { from: 'variable', name: 'line' } } },
    request: { kind: 'create-request', type: 'BUY' },
    publish: { kind: 'publish-request' },
    saved: { kind: 'save-search', filters: { make: { from: 'variable', name: 'car' } }, title: '{{car}}' },
    offer: { kind: 'collect-offer', fields: { price: { from: 'variable', name: 'money' } } },
    post: { kind: 'channel-post', text: texts('sold {{car}}'), photos: 'photos' },
    tag: { kind: 'tag', add: ['buyer'] },
    assign: { kind: 'assign', to: { is: 'turn' } },
    http: {
      kind: 'http-request',
      method: 'POST',
      url: 'https://example.com/{{car}}',
      headers: [{ name: 'Authorization', value: 'Bearer {{secret.TOKEN}}' }],
      body: { is: 'json', fields: { number: { from: 'variable', name: 'number' } } },
      mapping: [{ path: 'id', variable: 'remoteId' }],
    },
    child: { kind: 'sub-scenario', key: 'child', take: [{ from: 'said', to: 'childSaid' }] },
    notify: { kind: 'notify', text: texts('new {{request.number}}'), lead: 'lead', request: 'request' },
    event: { kind: 'event', event: 'scenarios.done', data: { line: { from: 'text', text: '{{line}}' } } },
    big: { kind: 'hand-off', text: texts('a person'), memo: '{{line}}' },
    again: { kind: 'jump', target: { to: 'node', nodeId: 'menu' } },
    end: { kind: 'end', text: texts('bye') },
  }
  const chain = [
    'hello',
    'menu',
    'language',
    'text',
    'car',
    'number',
    'money',
    'year',
    'phone',
    'email',
    'date',
    'choice',
    'choices',
    'photos',
    'location',
    'set',
    'branch',
    'formula',
    'split',
    'search',
    'gallery',
  ]
  const after = [
    'summary',
    'pause',
    'listen',
    'lead',
    'request',
    'publish',
    'saved',
    'offer',
    'post',
    'tag',
    'assign',
    'http',
    'notify',
    'event',
    'end',
  ]
  const exitOf: Record<string, string> = {
    hello: 'option.go',
    menu: 'option.on',
    branch: 'else',
    split: 'arm.a',
    search: 'found',
  }
  const along = (ids: readonly string[]): string[] =>
    ids.slice(0, -1).map((id, index) => `${id} ${exitOf[id] ?? 'next'} ${ids[index + 1]}`)
  return aDocument({ nodes, variables: [{ name: 'count', type: 'number', initial: 0 }] }, [
    ...along([...chain, 'summary']),
    ...along(after),
    'branch branch.big big',
    'menu option.loop again',
    'menu option.child child',
    'child next menu',
    'child failed again',
    'split arm.b search',
    'search none fallback',
    'gallery other fallback',
    'gallery none fallback',
    'fallback option.widen search',
    'fallback option.request summary',
    'fallback option.save summary',
    'listen timeout end',
  ])
}

const photos = (...refs: string[]) =>
  ({ send: { kind: 'media', items: refs.map((ref) => ({ kind: 'photo' as const, ref })) } }) as const

/** A contact's way through every kind of node, wrong answers included, and what is said to each. */
export const throughEverything: Line[] = [
  [{ say: 'go' }, 'menu'],
  [{ tap: 'loop' }, 'menu'],
  [{ tap: 'child' }, 'menu'],
  [{ tap: 'on' }, 'language?'],
  [{ tap: 'English' }, 'text?'],
  [{ say: 'words' }, 'car?', '[Audi] [BMW]'],
  [{ say: 'audi' }, 'number?'],
  [{ say: '2 тис' }, 'at most 1,000'],
  [{ say: '1,5' }, 'whole number'],
  [{ say: '42' }, 'money?'],
  [{ say: '5000-6000 $' }, 'single amount'],
  [{ say: '5000 злотих' }, 'In which currency?'],
  [{ tap: '₴ UAH' }, 'year?'],
  [{ tap: '2021+' }, 'phone?'],
  [{ send: { kind: 'contact', phone: '380671234567', firstName: 'A', isOwn: false } }, 'somebody else’s'],
  [{ send: { kind: 'contact', phone: '380671234567', firstName: 'A', isOwn: true } }, 'email?'],
  [{ say: 'olena@' }, 'does not look like'],
  [{ say: 'Olena@Example.com' }, 'date?'],
  [{ say: '1.1.2020' }, 'has passed'],
  [{ tap: 'Tomorrow' }, 'choice?'],
  [{ say: 'z' }, 'choose one'],
  [{ say: 'b' }, 'choices?'],
  [{ tap: 'Done' }, 'tick 1 to 2'],
  [{ tap: 'B' }, '[✓ B]'],
  [{ tap: 'A' }, '[✓ A]'],
  [{ tap: '✓ B' }, '[B]'],
  [{ tap: 'Done' }, 'photos?'],
  [photos('1'), '1 of 3'],
  [{ tap: 'Done' }, 'At least 2'],
  [photos('2', '3', '4', '5'), '3 of 3'],
  [{ tap: 'Done' }, 'location?'],
  [{ send: { kind: 'location', latitude: 50.45, longitude: 30.52 } }, 'Toyota Camry', '1 / 2', '[Next ›]'],
  [{ tap: 'Next' }, 'Mazda CX-5', '2 / 2'],
  [{ tap: 'None of these' }, 'nothing', '[Search wider]'],
  [{ tap: 'Search wider' }, 'Toyota Camry'],
  [{ say: '2' }, 'Mazda CX-5'],
  [{ tap: 'Choose this car' }, 'summary', 'Text: words', 'Number: 42'],
  [{ tap: 'All correct' }],
  [{ say: 'not now' }],
  [{ laterMinutes: 10 }],
  [{ say: 'here I am' }, 'bye'],
]

/** Two questions with something counted between them. */
export const two = (): FlowDocument =>
  aDocument(
    {
      nodes: {
        one: { kind: 'ask-text', prompt: texts('one?'), variable: 'one' },
        bump: { kind: 'set', assignments: [{ variable: 'n', to: { from: 'increase', by: 1 } }] },
        two: { kind: 'ask-text', prompt: texts('two?'), variable: 'two', optional: true },
        end: { kind: 'end', text: texts('end {{one}} {{two|nothing}} {{n}}') },
      },
    },
    ['one next bump', 'bump next two', 'two next end'],
  )
