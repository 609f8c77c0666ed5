import { normal } from '../text/normal.ts'

export type Navigation = 'back' | 'cancel' | 'skip'

/** Ids of the buttons every question carries; the underscore keeps them apart from ids people give. */
export const navigationIds: Record<Navigation, string> = { back: '_back', cancel: '_cancel', skip: '_skip' }

const words: Record<string, Navigation> = {
  '/back': 'back',
  назад: 'back',
  back: 'back',
  '/cancel': 'cancel',
  скасувати: 'cancel',
  відміна: 'cancel',
  відмінити: 'cancel',
  cancel: 'cancel',
  отмена: 'cancel',
  отменить: 'cancel',
  '/skip': 'skip',
  пропустити: 'skip',
  skip: 'skip',
  пропустить: 'skip',
}

/** The navigation a text asks for, in any of the three languages, as a word or a command (`/cancel@bot` too). */
export function navigationOf(text: string): Navigation | null {
  const command = /^\/([a-z]+)(@\w+)?$/i.exec(text.trim())
  const word = command ? `/${command[1]?.toLowerCase()}` : normal(text)
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null
}

export function navigationOfButton(id: string): Navigation | null {
  if (id === navigationIds.back) return 'back'
  if (id === navigationIds.cancel) return 'cancel'
  return id === navigationIds.skip ? 'skip' : null
}
