import type { Locale } from '@cartie/kernel'
import type { Letter } from '../ports.ts'

type Kind = 'password-link' | 'invitation'
type Values = { readonly url: string; readonly workspace: string }

/** The letter of a kind in a language; plain text, the link on a line of its own. */
export function writeLetter(kind: Kind, locale: Locale, to: string, values: Values): Letter {
  const { subject, lines } = letters[kind][locale]
  return { to, subject: subject(values), text: `${lines(values).join('\n\n')}\n` }
}

type Text = { readonly subject: (values: Values) => string; readonly lines: (values: Values) => readonly string[] }

const letters: Readonly<Record<Kind, Readonly<Record<Locale, Text>>>> = {
  'password-link': {
    uk: {
      subject: () => 'Новий пароль для Cartie',
      lines: ({ url }) => [
        'Вітаємо!',
        'Щоб встановити новий пароль, відкрийте це посилання протягом години:',
        url,
        'Якщо ви не просили про новий пароль, нічого робити не треба: старий діє й далі.',
      ],
    },
    en: {
      subject: () => 'A new password for Cartie',
      lines: ({ url }) => [
        'Hello,',
        'To set a new password, open this link within an hour:',
        url,
        'If you did not ask for a new password, there is nothing to do: the old one still works.',
      ],
    },
    ru: {
      subject: () => 'Новый пароль для Cartie',
      lines: ({ url }) => [
        'Здравствуйте!',
        'Чтобы задать новый пароль, откройте эту ссылку в течение часа:',
        url,
        'Если вы не просили новый пароль, ничего делать не нужно: прежний действует.',
      ],
    },
  },
  invitation: {
    uk: {
      subject: ({ workspace }) => `Запрошення до «${workspace}» у Cartie`,
      lines: ({ url, workspace }) => [
        'Вітаємо!',
        `Вас запросили працювати в «${workspace}». Посилання діє 7 днів і лише один раз:`,
        url,
      ],
    },
    en: {
      subject: ({ workspace }) => `An invitation to ${workspace} on Cartie`,
      lines: ({ url, workspace }) => [
        'Hello,',
        `You have been invited to work at ${workspace}. The link is good for 7 days, once:`,
        url,
      ],
    },
    ru: {
      subject: ({ workspace }) => `Приглашение в «${workspace}» в Cartie`,
      lines: ({ url, workspace }) => [
        'Здравствуйте!',
        `Вас пригласили работать в «${workspace}». Ссылка действует 7 дней и только один раз:`,
        url,
      ],
    },
  },
}
