import type { FlowDocument } from '@cartie/flow'
import { laidOut } from './laid-out.ts'

/** Greets once, asks for the language the first time, and leads everywhere else. */
export function mainMenu(): FlowDocument {
  return laidOut({
    nodes: {
      start: { kind: 'start' },
      'know-language': {
        kind: 'condition',
        branches: [
          { id: 'unknown', when: { join: 'all', items: [{ variable: 'contact.language', operator: 'is-empty' }] } },
          { id: 'first', when: { join: 'all', items: [{ variable: 'greeted', operator: 'is-empty' }] } },
        ],
      },
      'ask-language': { kind: 'jump', target: { to: 'scenario', key: 'language' } },
      'mark-greeted': { kind: 'set', assignments: [{ variable: 'greeted', to: { from: 'value', value: true } }] },
      greeting: {
        kind: 'message',
        text: {
          uk: 'Вітаємо! 👋 Це **{{workspace.name|ваш автосалон}}**.\nПідберемо авто під ваш бюджет, допоможемо продати ваше або відповімо на запитання.',
          en: 'Hello! 👋 This is **{{workspace.name|your car dealership}}**.\nWe find cars to suit your budget, help you sell yours and answer any question.',
          ru: 'Здравствуйте! 👋 Это **{{workspace.name|ваш автосалон}}**.\nПодберём авто под ваш бюджет, поможем продать ваше или ответим на вопрос.',
        },
      },
      menu: {
        kind: 'menu',
        text: { uk: 'Чим вам допомогти?', en: 'How can we help?', ru: 'Чем вам помочь?' },
        options: [
          { id: 'find', label: { uk: '🔎 Підібрати авто', en: '🔎 Find me a car', ru: '🔎 Подобрать авто' } },
          { id: 'sell', label: { uk: '💰 Продати авто', en: '💰 Sell my car', ru: '💰 Продать авто' } },
          {
            id: 'manager',
            label: { uk: '💬 Запитати менеджера', en: '💬 Ask a manager', ru: '💬 Спросить менеджера' },
          },
          { id: 'language', label: { uk: '🌐 Мова', en: '🌐 Language', ru: '🌐 Язык' } },
        ],
        errorText: {
          uk: 'Оберіть, будь ласка, кнопку нижче. Якщо хочете написати людині, натисніть «Запитати менеджера».',
          en: 'Please press one of the buttons below. To write to a person, press “Ask a manager”.',
          ru: 'Выберите, пожалуйста, кнопку ниже. Если хотите написать человеку, нажмите «Спросить менеджера».',
        },
        retries: 2,
        timeoutMinutes: null,
      },
      'to-find': { kind: 'jump', target: { to: 'scenario', key: 'find-car' } },
      'to-sell': { kind: 'jump', target: { to: 'scenario', key: 'sell-car' } },
      'to-manager': { kind: 'jump', target: { to: 'scenario', key: 'ask-manager' } },
      'to-language': { kind: 'jump', target: { to: 'scenario', key: 'language' } },
    },
    links: [
      ['start', 'next', 'know-language'],
      ['know-language', 'branch.unknown', 'ask-language'],
      ['know-language', 'branch.first', 'mark-greeted'],
      ['know-language', 'else', 'menu'],
      ['mark-greeted', 'next', 'greeting'],
      ['greeting', 'next', 'menu'],
      ['menu', 'option.find', 'to-find'],
      ['menu', 'option.sell', 'to-sell'],
      ['menu', 'option.manager', 'to-manager'],
      ['menu', 'option.language', 'to-language'],
    ],
    triggers: [
      { on: 'start' },
      { on: 'command', command: 'menu' },
      { on: 'menu-button', id: 'menu', label: { uk: 'Меню', en: 'Menu', ru: 'Меню' } },
      { on: 'keyword', match: 'exact', words: ['меню', 'menu', 'старт', 'start', 'почати', 'начать'] },
      { on: 'first-message' },
    ],
    variables: [{ name: 'greeted', type: 'boolean', keeps: true }],
  })
}
