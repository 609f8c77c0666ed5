import type { Texts } from '@cartie/kernel'

/** What the bot itself says in admin chats and to members, in the workspace's language. */
export const wording = {
  adminChatChosen: {
    uk: '✅ Тепер це чат адміністраторів. Сюди приходитимуть нові заявки.',
    en: '✅ This is the admin chat now. New requests will come here.',
    ru: '✅ Теперь это чат администраторов. Сюда будут приходить новые заявки.',
  },
  adminCodeWrong: {
    uk: 'Цей код не діє. Створіть новий у Cartie: Telegram → бот → чат адміністраторів.',
    en: 'This code does not work. Make a new one in Cartie: Telegram → bot → admin chat.',
    ru: 'Этот код не действует. Создайте новый в Cartie: Telegram → бот → чат администраторов.',
  },
  linkFirst: {
    uk: 'Спершу прив’яжіть свій Telegram: Cartie → Налаштування → Telegram.',
    en: 'Link your Telegram first: Cartie → Settings → Telegram.',
    ru: 'Сначала привяжите свой Telegram: Cartie → Настройки → Telegram.',
  },
  cardStale: {
    uk: 'Ця картка вже змінилася. Подивіться на новішу.',
    en: 'This card has changed since. Look at the newer one.',
    ru: 'Эта карточка уже изменилась. Посмотрите на более новую.',
  },
  forbidden: {
    uk: 'Ваша роль цього не дозволяє.',
    en: 'Your role does not allow this.',
    ru: 'Ваша роль этого не позволяет.',
  },
  notDone: {
    uk: 'Зараз це неможливо. Відкрийте Cartie, щоб побачити чому.',
    en: 'This is not possible now. Open Cartie to see why.',
    ru: 'Сейчас это невозможно. Откройте Cartie, чтобы увидеть почему.',
  },
  linked: {
    uk: '✅ Telegram прив’язано. Тепер кнопки в чаті адміністраторів діють від вашого імені.',
    en: '✅ Telegram is linked. Buttons in the admin chat now act in your name.',
    ru: '✅ Telegram привязан. Теперь кнопки в чате администраторов действуют от вашего имени.',
  },
  linkInvalid: {
    uk: 'Це посилання вже не діє. Створіть нове в Cartie: Налаштування → Telegram.',
    en: 'This link no longer works. Make a new one in Cartie: Settings → Telegram.',
    ru: 'Эта ссылка уже не действует. Создайте новую в Cartie: Настройки → Telegram.',
  },
  linkTaken: {
    uk: 'Цей Telegram уже прив’язано до іншого учасника компанії.',
    en: 'This Telegram is already linked to another member of the company.',
    ru: 'Этот Telegram уже привязан к другому участнику компании.',
  },
} as const satisfies Record<string, Texts>
