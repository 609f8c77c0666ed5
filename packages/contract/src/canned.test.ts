import { expect, it } from 'vitest'
import { findUnknownVariable, renderCanned } from './canned.ts'

const values = { 'contact.name': 'Сергій $& {{member.name}}', 'member.name': 'Олена', 'company.name': 'Автодім' }

it('fills in what it knows, once, and leaves the rest as written', () => {
  expect(renderCanned('{{contact.name}}, це {{ member.name }} з {{company.name}}. {{price}}', values)).toBe(
    'Сергій $& {{member.name}}, це Олена з Автодім. {{price}}',
  )
})
it('names the first variable nobody could fill in', () => {
  expect(findUnknownVariable('{{contact.name}} {{contact.phone}}')).toBe('contact.phone')
  expect(findUnknownVariable('{{company.name}} { {x} } {{}')).toBeNull()
  expect(findUnknownVariable('{{constructor}}')).toBe('constructor')
})
