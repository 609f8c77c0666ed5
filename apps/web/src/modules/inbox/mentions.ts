import type { Id } from '@cartie/kernel'

type Person = { readonly id: Id<'member'>; readonly name: string }
export type Mention = { readonly memberId: Id<'member'>; readonly offset: number; readonly length: number }

/** Whom a note calls: `@Олена Ткачук`, or `@Олена` where only one colleague bears that first name. */
export function findMentions(text: string, people: readonly Person[]): Mention[] {
  return [...text.matchAll(/@/g)].flatMap(({ index }) => {
    const called = text.slice(index + 1).toLocaleLowerCase('uk')
    const whole = people
      .filter(({ name }) => startsWithWord(called, name))
      .toSorted((a, b) => b.name.length - a.name.length)[0]
    if (whole) return [{ memberId: whole.id, offset: index, length: whole.name.length + 1 }]
    const byFirst = people.filter(({ name }) => startsWithWord(called, firstOf(name)))
    const [only] = byFirst
    return only && byFirst.length === 1
      ? [{ memberId: only.id, offset: index, length: firstOf(only.name).length + 1 }]
      : []
  })
}

const firstOf = (name: string): string => name.split(/\s+/)[0] ?? name

const startsWithWord = (text: string, word: string): boolean =>
  word !== '' && text.startsWith(word.toLocaleLowerCase('uk')) && !/[\p{L}\p{N}]/u.test(text.charAt(word.length))
