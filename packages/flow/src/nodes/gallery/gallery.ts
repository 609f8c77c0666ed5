import { z } from 'zod'
import { nodeBase, textsSchema, timeoutMinutesSchema, variableNameSchema } from '../../document/schemas.ts'
import { cardsIn, coverOf } from '../../engine/cards.ts'
import type { TextRun } from '../../engine/effect.ts'
import type { Answer } from '../../engine/input.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { phrases } from '../../engine/phrases.ts'
import { giveUp, keepOpen, navigationRows } from '../../engine/question.ts'
import { buttonNamed, say, type ButtonSpec } from '../../engine/say.ts'
import { exit, wait, type Step } from '../../engine/step.ts'
import { readVariable, setVariable, type Turn } from '../../engine/turn.ts'
import { isEmpty, type Value } from '../../engine/value.ts'
import { showValue } from '../../text/show-value.ts'

export const gallerySchema = z.strictObject({
  kind: z.literal('gallery'),
  ...nodeBase,
  /** The variable that holds the cards. */
  cards: variableNameSchema.default('cars'),
  /** Where the chosen card is kept. */
  variable: variableNameSchema.default('car'),
  chooseLabel: textsSchema.optional(),
  /** A button for who likes none of them: takes the exit `other`. */
  otherLabel: textsSchema.optional(),
  offersOther: z.boolean().default(true),
  timeoutMinutes: timeoutMinutesSchema,
  allowBack: z.boolean().default(true),
})
type GalleryNode = z.infer<typeof gallerySchema>
type Card = { [name: string]: Value }

/** Shows cards one by one, with their photo where the channel has photos: previous, next, choose. A number goes to that card. */
export const gallery: NodeKind<GalleryNode> = {
  card: { kind: 'gallery', group: 'ask', title: { uk: 'Галерея авто', en: 'Car gallery', ru: 'Галерея авто' } },
  schema: gallerySchema,
  waits: () => true,
  exits: (node) => [
    { id: 'next', isRequired: true },
    ...(node.offersOther ? [{ id: 'other', isRequired: true }] : []),
    { id: 'none', isRequired: true },
    { id: 'failed', isRequired: false },
    { id: 'timeout', isRequired: false },
  ],
  texts: (node) => [
    ...(node.chooseLabel ? [{ path: 'chooseLabel', texts: node.chooseLabel, isRequired: false }] : []),
    ...(node.otherLabel ? [{ path: 'otherLabel', texts: node.otherLabel, isRequired: false }] : []),
  ],
  reads: (node) => [node.cards],
  writes: (node) => [node.variable],
  enter: (turn, node) => {
    if (cardsOf(turn, node).length === 0) return exit('none')
    return turnTo(turn, node, 0)
  },
  ask: (turn, node) => show(turn, node),
  reply: (turn, node, answer) => replied(turn, node, answer),
  elapsed: () => exit('timeout'),
}

const cardsOf = (turn: Turn, node: GalleryNode): Card[] => cardsIn(readVariable(turn, node.cards))
const pageOf = ({ state }: Turn): number => (typeof state.waiting?.scratch === 'number' ? state.waiting.scratch : 0)

function turnTo(turn: Turn, node: GalleryNode, page: number): Step {
  const before = turn.state.waiting?.for === 'reply' ? cardsOf(turn, node)[pageOf(turn)] : undefined
  keepOpen(turn, node, { tries: 0, scratch: page })
  show(turn, node, before)
  return wait
}

/** Without photos the shown card is changed in place; a photo is a message of its own. */
function show(turn: Turn, node: GalleryNode, before?: Card): void {
  const cards = cardsOf(turn, node)
  const card = cards[pageOf(turn)]
  if (!card) return
  const media = coverOf(card)
  const editsPrevious = before !== undefined && media.length === 0 && coverOf(before).length === 0
  say(turn, {
    text: wordsOf(turn, card, cards.length),
    media,
    buttons: rows(turn, node),
    isQuestion: true,
    editsPrevious,
  })
}

function wordsOf(turn: Turn, card: Card, count: number): TextRun[] {
  const line = (value: Value | undefined): TextRun[] => {
    const shown = showValue(value ?? null, turn.state.language)
    return shown === '' ? [] : [{ text: `\n${shown}` }]
  }
  const place = count > 1 ? [{ text: `\n${pageOf(turn) + 1} / ${count}` }] : []
  return [{ text: textOf(card.title), bold: true }, ...line(card.price), ...line(card.subtitle), ...place]
}

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

function rows(turn: Turn, node: GalleryNode): ButtonSpec[][] {
  const cards = cardsOf(turn, node)
  const page = pageOf(turn)
  const url = textOf(cards[page]?.url)
  const paging = [
    ...(page > 0 ? [{ id: '_previous', label: phrases.previousCard }] : []),
    ...(page < cards.length - 1 ? [{ id: '_next', label: phrases.nextCard }] : []),
  ]
  const link: ButtonSpec[] = url === '' ? [] : [{ id: '_link', label: phrases.details, kind: 'url', url }]
  const other = node.offersOther ? [[{ id: '_other', label: node.otherLabel ?? phrases.otherCard }]] : []
  return [
    paging,
    [{ id: '_choose', label: node.chooseLabel ?? phrases.chooseCard }, ...link],
    ...other,
    ...navigationRows(turn, node),
  ]
}

function replied(turn: Turn, node: GalleryNode, answer: Answer): Step {
  const named = answer.kind === 'text' ? buttonNamed(turn, rows(turn, node), answer.text) : null
  const id = answer.kind === 'press' ? answer.id : named
  const cards = cardsOf(turn, node)
  const page = pageOf(turn)
  const asked = answer.kind === 'text' && /^\s*\d{1,3}\s*$/.test(answer.text) ? Number(answer.text) - 1 : -1
  if (cards[asked]) return turnTo(turn, node, asked)
  if (id === '_previous' && page > 0) return turnTo(turn, node, page - 1)
  if (id === '_next' && page < cards.length - 1) return turnTo(turn, node, page + 1)
  if (id === '_other' && node.offersOther) return exit('other')
  const card = cards[page]
  if (id === '_choose' && card && !isEmpty(card)) {
    setVariable(turn, node.variable, card)
    return exit('next')
  }
  const tries = (turn.state.waiting?.tries ?? 0) + 1
  if (tries > 3) return giveUp(turn, {})
  keepOpen(turn, node, { tries, scratch: page })
  say(turn, { text: phrases.wrongChoice, buttons: rows(turn, node), isQuestion: true })
  return wait
}
