import type { FlowDocument } from '@cartie/flow'
import { laidOut } from './laid-out.ts'

const prompt = '🇺🇦 Якою мовою вам зручніше?\n🇬🇧 Which language do you prefer?\nНа каком языке вам удобнее?'

/** Asks which language to speak; says it in all three, for at the first hello it is not known which. */
export function languageChoice(): FlowDocument {
  return laidOut({
    nodes: {
      start: { kind: 'start' },
      choose: { kind: 'language', prompt: { uk: prompt, en: prompt, ru: prompt }, timeoutMinutes: null },
      chosen: {
        kind: 'message',
        text: {
          uk: 'Домовилися, говоримо українською. Змінити мову можна будь-коли: /language',
          en: 'Agreed, we will speak English. You can change the language at any time: /language',
          ru: 'Договорились, говорим по-русски. Сменить язык можно в любой момент: /language',
        },
      },
      menu: { kind: 'jump', target: { to: 'scenario', key: 'main-menu' } },
    },
    links: [
      ['start', 'next', 'choose'],
      ['choose', 'next', 'chosen'],
      ['chosen', 'next', 'menu'],
    ],
    triggers: [
      { on: 'command', command: 'language' },
      { on: 'menu-button', id: 'language', label: { uk: 'Мова', en: 'Language', ru: 'Язык' } },
      { on: 'keyword', match: 'exact', words: ['мова', 'language', 'язык'] },
    ],
  })
}
