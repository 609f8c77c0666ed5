import { describe, expect, it } from 'vitest'
import type { Id } from '@cartie/kernel'
import { findMentions } from './mentions.ts'

// @NOTE ids stand only for themselves here.
const person = (id: string, name: string) => ({ id: id as Id<'member'>, name })
const people = [person('o', 'Олена Ткачук'), person('a', 'Андрій Мельник'), person('b', 'Андрій Бойко')]
const called = (text: string) =>
  findMentions(text, people).map(({ memberId, offset, length }) => [memberId, text.slice(offset, offset + length)])

describe('a note', () => {
  it('calls by the whole name, and by the first where it is enough', () => {
    expect(called('@Олена, не обіцяй. @андрій бойко гляне')).toEqual([
      ['o', '@Олена'],
      ['b', '@андрій бойко'],
    ])
  })

  it('calls nobody by a name that two bear, nor by a part of one', () => {
    expect(called('@Андрій хто з вас? @Оленка')).toEqual([])
  })
})
