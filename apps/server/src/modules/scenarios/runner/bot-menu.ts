import { textIn, type Locale, type Texts } from '@cartie/kernel'
import { priorities, type Turn } from '../../messaging/index.ts'
import type { BotMenu, MenuButton } from '../ports.ts'

const tokenPrefix = 'menu.'
const offer: Texts = { uk: 'Чим вам допомогти?', en: 'How can we help?', ru: 'Чем вам помочь?' }

export const isMenuToken = (token: string): boolean => token.startsWith(tokenPrefix)

/** The menu button a press means; null when it is none of this menu's. */
export function menuButtonOf(menu: BotMenu, token: string): MenuButton | null {
  if (!isMenuToken(token)) return null
  const id = token.slice(tokenPrefix.length)
  return menu.rows.flat().find((button) => button.id === id) ?? null
}

/** The menu button whose label was typed or sent by a keyboard. */
export function menuButtonNamed(menu: BotMenu, text: string): MenuButton | null {
  const said = text.trim().toLocaleLowerCase()
  const isNamed = (label: Texts): boolean =>
    Object.values(label).some((name) => name?.trim().toLocaleLowerCase() === said)
  return said === '' ? null : (menu.rows.flat().find(({ label }) => isNamed(label)) ?? null)
}

/**
 * Says the bot's own words with the menu below them: `default` to whoever writes for the first time, `fallback` to whoever said or
 * sent something that neither a scenario nor a button expects. False: there are neither words nor a menu, a scenario has to answer.
 */
export function showMenu(
  turn: Turn,
  menu: BotMenu,
  { locale, isFirst }: { locale: Locale; isFirst: boolean },
): boolean {
  const words = textIn(isFirst ? menu.replies.default : menu.replies.fallback, locale)
  if (!words && menu.rows.length === 0) return false
  turn.say({
    body: {
      text: words || textIn(offer, locale),
      buttons: menu.rows.map((row) => row.map((button) => shown(button, locale))),
    },
    author: { kind: 'bot' },
    priority: priorities.scenario,
  })
  return true
}

function shown({ id, label, action }: MenuButton, locale: Locale) {
  const name = textIn(label, locale)
  if (action.kind === 'link') return { kind: 'url' as const, label: name, url: action.url }
  if (action.kind === 'app') return { kind: 'app' as const, label: name, url: action.url }
  return { kind: 'press' as const, label: name, token: `${tokenPrefix}${id}` }
}
