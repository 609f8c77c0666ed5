import { locales, type Locale } from '@cartie/kernel'
import { z } from 'zod'
import { nodeBase, textsSchema, timeoutMinutesSchema } from '../../document/schemas.ts'
import type { NodeKind } from '../../engine/node-kind.ts'
import { giveUp, keepOpen } from '../../engine/question.ts'
import { buttonNamed, say, type ButtonSpec } from '../../engine/say.ts'
import { exit, wait } from '../../engine/step.ts'
import { setLanguage, type Turn } from '../../engine/turn.ts'

export const languageSchema = z.strictObject({
  kind: z.literal('language'),
  ...nodeBase,
  /** Shown as it stands in the session's language: say it in all three when the language is not known yet. */
  prompt: textsSchema,
  languages: z
    .array(z.enum(locales))
    .min(1)
    .default([...locales]),
  timeoutMinutes: timeoutMinutesSchema,
  allowBack: z.boolean().default(true),
})
type LanguageNode = z.infer<typeof languageSchema>

const names: Record<Locale, string> = { uk: '🇺🇦 Українська', en: '🇬🇧 English', ru: 'Русский' }

/** Asks which language to speak; from here on the session speaks it, and `contact.language` holds it. */
export const language: NodeKind<LanguageNode> = {
  card: { kind: 'language', group: 'talk', title: { uk: 'Мова', en: 'Language', ru: 'Язык' } },
  schema: languageSchema,
  waits: () => true,
  exits: () => [
    { id: 'next', isRequired: true },
    { id: 'failed', isRequired: false },
    { id: 'timeout', isRequired: false },
  ],
  texts: (node) => [{ path: 'prompt', texts: node.prompt, isRequired: true }],
  reads: () => [],
  writes: () => ['contact.language'],
  enter: (turn, node) => {
    keepOpen(turn, node, { tries: 0, scratch: null })
    ask(turn, node)
    return wait
  },
  ask,
  reply: (turn, node, answer) => {
    const named = answer.kind === 'text' ? buttonNamed(turn, rows(node), answer.text) : null
    const id = answer.kind === 'press' ? answer.id : named
    const chosen = node.languages.find((known) => known === id)
    if (chosen) {
      setLanguage(turn, chosen)
      return exit('next')
    }
    const tries = (turn.state.waiting?.tries ?? 0) + 1
    if (tries > 3) return giveUp(turn, {})
    keepOpen(turn, node, { tries, scratch: null })
    ask(turn, node)
    return wait
  },
  elapsed: () => exit('timeout'),
}

function ask(turn: Turn, node: LanguageNode): void {
  say(turn, { text: node.prompt, buttons: rows(node), isQuestion: true })
}

const rows = (node: LanguageNode): ButtonSpec[][] => node.languages.map((id) => [{ id, label: names[id] }])
