import type { Texts } from '@cartie/kernel'

/** What a card says, in the workspace's language. */
export const words = {
  BUY: { uk: 'Шукає', en: 'Looks for', ru: 'Ищет' },
  SELL: { uk: 'Продає', en: 'Sells', ru: 'Продаёт' },
  years: { uk: 'Рік', en: 'Year', ru: 'Год' },
  budget: { uk: 'Бюджет', en: 'Budget', ru: 'Бюджет' },
  price: { uk: 'Ціна', en: 'Price', ru: 'Цена' },
  city: { uk: 'Місто', en: 'City', ru: 'Город' },
  mileage: { uk: 'Пробіг', en: 'Mileage', ru: 'Пробег' },
  client: { uk: 'Клієнт', en: 'Client', ru: 'Клиент' },
  assignee: { uk: 'Веде', en: 'Assigned to', ru: 'Ведёт' },
  nobody: { uk: 'ще ніхто', en: 'nobody yet', ru: 'ещё никто' },
  upTo: { uk: 'до', en: 'up to', ru: 'до' },
  from: { uk: 'від', en: 'from', ru: 'от' },
  won: { uk: 'Угоду закрито', en: 'Won', ru: 'Сделка закрыта' },
  lost: { uk: 'Закрито без угоди', en: 'Lost', ru: 'Закрыто без сделки' },
  takeIt: { uk: 'Беру собі', en: 'Assign to me', ru: 'Беру себе' },
  closeIt: { uk: 'Закрити', en: 'Close', ru: 'Закрыть' },
  reopenIt: { uk: 'Відкрити знову', en: 'Reopen', ru: 'Открыть снова' },
  urgent: { uk: 'Терміново', en: 'Make urgent', ru: 'Срочно' },
  taken: { uk: 'Запит ваш.', en: 'The request is yours.', ru: 'Запрос ваш.' },
  closed: { uk: 'Запит закрито.', en: 'The request is closed.', ru: 'Запрос закрыт.' },
  reopened: { uk: 'Запит знову відкрито.', en: 'The request is open again.', ru: 'Запрос снова открыт.' },
  madeUrgent: { uk: 'Позначено терміновим.', en: 'Marked urgent.', ru: 'Отмечено срочным.' },
  closedFromChat: { uk: 'Закрито з чату команди', en: 'Closed from the team chat', ru: 'Закрыто из чата команды' },
  refusesState: {
    uk: 'Запит уже в іншому стані. Оновіть картку.',
    en: 'The request is in another state already.',
    ru: 'Запрос уже в другом состоянии.',
  },
  gone: { uk: 'Такого запиту вже немає.', en: 'There is no such request any more.', ru: 'Такого запроса уже нет.' },
} satisfies Record<string, Texts>
