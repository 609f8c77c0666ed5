import type { FlowDocument } from '@cartie/flow'
import { laidOut } from './laid-out.ts'
import { stopped, toMenu } from './questions.ts'

/** One question in the client's own words, then a person answers in the same chat. */
export function askManager(): FlowDocument {
  return laidOut({
    nodes: {
      start: { kind: 'start' },
      question: {
        kind: 'ask-text',
        variable: 'question',
        prompt: {
          uk: 'Напишіть ваше запитання одним повідомленням, і менеджер відповість вам у цьому чаті.',
          en: 'Write your question in one message, and a manager will answer you in this chat.',
          ru: 'Напишите ваш вопрос одним сообщением, и менеджер ответит вам в этом чате.',
        },
        errorText: {
          uk: 'Напишіть, будь ласка, запитання словами. Фото й файли можна буде надіслати менеджеру одразу після цього.',
          en: 'Please put the question in words. You can send photos and files to the manager right after that.',
          ru: 'Напишите, пожалуйста, вопрос словами. Фото и файлы можно будет отправить менеджеру сразу после этого.',
        },
        minLength: 2,
        maxLength: 2000,
      },
      'hand-over': {
        kind: 'hand-off',
        text: {
          uk: 'Дякуємо! Передали запитання менеджеру, відповідь прийде сюди. Якщо є що додати, просто напишіть.',
          en: 'Thank you! A manager has your question and will answer here. If there is anything to add, just write.',
          ru: 'Спасибо! Передали вопрос менеджеру, ответ придёт сюда. Если есть что добавить, просто напишите.',
        },
        memo: '{{question}}',
      },
      stopped: stopped(),
      menu: toMenu(),
    },
    links: [
      ['start', 'next', 'question'],
      ['question', 'next', 'hand-over'],
      ['stopped', 'next', 'menu'],
    ],
    triggers: [
      { on: 'start', payload: 'manager' },
      { on: 'command', command: 'manager' },
      {
        on: 'menu-button',
        id: 'manager',
        label: { uk: 'Запитати менеджера', en: 'Ask a manager', ru: 'Спросить менеджера' },
      },
      { on: 'keyword', match: 'exact', words: ['менеджер', 'оператор', 'людина', 'manager', 'operator', 'человек'] },
    ],
    variables: [{ name: 'question', type: 'text' }],
    settings: { cancelTo: 'stopped' },
  })
}
