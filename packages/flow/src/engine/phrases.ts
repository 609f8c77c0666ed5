import type { Texts } from '@cartie/kernel'

/** What the engine itself says. Nodes may bring words of their own; these are what is said when they do not. */
export const phrases = {
  back: { uk: '‹ Назад', en: '‹ Back', ru: '‹ Назад' },
  cancel: { uk: '✕ Скасувати', en: '✕ Cancel', ru: '✕ Отменить' },
  skip: { uk: 'Пропустити ›', en: 'Skip ›', ru: 'Пропустить ›' },
  done: { uk: '✓ Готово', en: '✓ Done', ru: '✓ Готово' },
  confirm: { uk: '✓ Усе правильно', en: '✓ All correct', ru: '✓ Всё верно' },
  edit: { uk: '✎ Змінити', en: '✎ Change', ru: '✎ Изменить' },
  shareContact: { uk: '📱 Поділитися номером', en: '📱 Share my number', ru: '📱 Поделиться номером' },
  shareLocation: { uk: '📍 Надіслати геопозицію', en: '📍 Share my location', ru: '📍 Отправить геопозицию' },
  today: { uk: 'Сьогодні', en: 'Today', ru: 'Сегодня' },
  tomorrow: { uk: 'Завтра', en: 'Tomorrow', ru: 'Завтра' },
  previousCard: { uk: '‹ Попереднє', en: '‹ Previous', ru: '‹ Предыдущее' },
  nextCard: { uk: 'Наступне ›', en: 'Next ›', ru: 'Следующее ›' },
  chooseCard: { uk: '✓ Обрати це авто', en: '✓ Choose this car', ru: '✓ Выбрать это авто' },
  otherCard: { uk: 'Жодне не підходить', en: 'None of these', ru: 'Ни одно не подходит' },
  details: { uk: 'Докладніше', en: 'Details', ru: 'Подробнее' },
  widenSearch: { uk: 'Шукати ширше', en: 'Search wider', ru: 'Искать шире' },
  leaveRequest: { uk: 'Залишити запит', en: 'Leave a request', ru: 'Оставить запрос' },
  saveSearch: { uk: 'Повідомити, коли з’явиться', en: 'Tell me when it appears', ru: 'Сообщить, когда появится' },
  nothing: { uk: '—', en: '—', ru: '—' },
  cancelled: {
    uk: 'Добре, зупинилися. Напишіть, коли будете готові продовжити.',
    en: 'All right, we have stopped here. Write whenever you are ready to go on.',
    ru: 'Хорошо, остановились. Напишите, когда будете готовы продолжить.',
  },
  expired: {
    uk: 'Ця кнопка вже не діє.',
    en: 'This button no longer works.',
    ru: 'Эта кнопка уже не действует.',
  },
  already: { uk: 'Вже прийнято.', en: 'Already done.', ru: 'Уже принято.' },
  busy: {
    uk: 'Хвилинку, зберігаємо ваші відповіді.',
    en: 'One moment, your answers are being saved.',
    ru: 'Минутку, сохраняем ваши ответы.',
  },
  nowhereBack: {
    uk: 'Це перший крок, далі назад нема куди.',
    en: 'This is the first step, there is nothing to go back to.',
    ru: 'Это первый шаг, назад идти некуда.',
  },
  notOptional: {
    uk: 'Без цієї відповіді не обійтися, тому пропустити крок не можна.',
    en: 'We cannot do without this answer, so this step cannot be skipped.',
    ru: 'Без этого ответа не обойтись, поэтому пропустить шаг нельзя.',
  },
  handedOff: {
    uk: 'Передаємо розмову менеджеру, він відповість вам тут.',
    en: 'We are passing the conversation to a manager, who will answer you right here.',
    ru: 'Передаём разговор менеджеру, он ответит вам здесь.',
  },
  notSaved: {
    uk: 'Не вдалося зберегти ваші відповіді. Передаємо розмову менеджеру, він допоможе вам тут.',
    en: 'Your answers could not be saved. We are passing the conversation to a manager, who will help you right here.',
    ru: 'Не удалось сохранить ваши ответы. Передаём разговор менеджеру, он поможет вам здесь.',
  },
  wrongText: {
    uk: 'Напишіть, будь ласка, відповідь словами.',
    en: 'Please write your answer in words.',
    ru: 'Напишите, пожалуйста, ответ словами.',
  },
  tooShort: {
    uk: 'Надто коротко: напишіть, будь ласка, трохи докладніше.',
    en: 'That is too short: please write a little more.',
    ru: 'Слишком коротко: напишите, пожалуйста, чуть подробнее.',
  },
  tooLong: {
    uk: 'Надто довго: вкладіться, будь ласка, у {{max}} символів.',
    en: 'That is too long: please keep it within {{max}} characters.',
    ru: 'Слишком длинно: уложитесь, пожалуйста, в {{max}} символов.',
  },
  wrongNumber: {
    uk: 'Не бачу числа. Напишіть його цифрами, наприклад 120 000 або 120 тис.',
    en: 'I see no number there. Please write it in digits, for example 120,000 or 120k.',
    ru: 'Не вижу числа. Напишите его цифрами, например 120 000 или 120 тыс.',
  },
  notWhole: {
    uk: 'Потрібне ціле число.',
    en: 'It has to be a whole number.',
    ru: 'Нужно целое число.',
  },
  numberBelow: {
    uk: 'Замало: щонайменше {{min}}.',
    en: 'Too little: at least {{min}}, please.',
    ru: 'Слишком мало: не меньше {{min}}.',
  },
  numberAbove: {
    uk: 'Забагато: щонайбільше {{max}}.',
    en: 'Too much: at most {{max}}, please.',
    ru: 'Слишком много: не больше {{max}}.',
  },
  wrongMoney: {
    uk: 'Не розумію суму. Напишіть, наприклад, «25 000 $», «25 тис» або «до 800 тис грн».',
    en: 'I cannot read the amount. Please write, for example, “$25,000”, “25k” or “up to 800k UAH”.',
    ru: 'Не понимаю сумму. Напишите, например, «25 000 $», «25 тыс» или «до 800 тыс грн».',
  },
  oneAmount: {
    uk: 'Напишіть, будь ласка, одну суму, наприклад «14 500 $».',
    en: 'Please write a single amount, for example “$14,500”.',
    ru: 'Напишите, пожалуйста, одну сумму, например «14 500 $».',
  },
  whichCurrency: {
    uk: 'У якій валюті?',
    en: 'In which currency?',
    ru: 'В какой валюте?',
  },
  wrongYears: {
    uk: 'Не розумію роки. Напишіть, наприклад, «2018», «2016–2020» або «від 2018».',
    en: 'I cannot read the years. Please write, for example, “2018”, “2016–2020” or “from 2018”.',
    ru: 'Не понимаю годы. Напишите, например, «2018», «2016–2020» или «от 2018».',
  },
  wrongYear: {
    uk: 'Напишіть рік чотирма цифрами, від {{min}} до {{max}}.',
    en: 'Please write the year in four digits, from {{min}} to {{max}}.',
    ru: 'Напишите год четырьмя цифрами, от {{min}} до {{max}}.',
  },
  wrongPhone: {
    uk: 'Це не схоже на номер телефону. Напишіть його, наприклад, так: 067 123 45 67, або натисніть кнопку.',
    en: 'That does not look like a phone number. Please write it like 067 123 45 67, or press the button.',
    ru: 'Это не похоже на номер телефона. Напишите его, например, так: 067 123 45 67, или нажмите кнопку.',
  },
  foreignContact: {
    uk: 'Це контакт іншої людини: {{name}}, {{phone}}. Телефонувати за цим номером?',
    en: 'This is somebody else’s contact: {{name}}, {{phone}}. Shall we call this number?',
    ru: 'Это контакт другого человека: {{name}}, {{phone}}. Звонить по этому номеру?',
  },
  foreignRefused: {
    uk: 'Це контакт іншої людини. Поділіться, будь ласка, власним номером або напишіть його.',
    en: 'This is somebody else’s contact. Please share your own number or type it.',
    ru: 'Это контакт другого человека. Поделитесь, пожалуйста, своим номером или напишите его.',
  },
  foreignYes: { uk: 'Так, за цим', en: 'Yes, this one', ru: 'Да, по этому' },
  foreignNo: { uk: 'Ні, дам свій', en: 'No, I will give mine', ru: 'Нет, дам свой' },
  wrongEmail: {
    uk: 'Це не схоже на адресу пошти. Напишіть її, наприклад, так: olena@example.com.',
    en: 'That does not look like an e-mail address. Please write it like olena@example.com.',
    ru: 'Это не похоже на адрес почты. Напишите его, например, так: olena@example.com.',
  },
  wrongDate: {
    uk: 'Не розумію дату. Напишіть, наприклад, «25.11» або «завтра».',
    en: 'I cannot read the date. Please write, for example, “25.11” or “tomorrow”.',
    ru: 'Не понимаю дату. Напишите, например, «25.11» или «завтра».',
  },
  pastDate: {
    uk: 'Ця дата вже минула. Оберіть, будь ласка, іншу.',
    en: 'That date has passed. Please choose another.',
    ru: 'Эта дата уже прошла. Выберите, пожалуйста, другую.',
  },
  wrongChoice: {
    uk: 'Оберіть, будь ласка, один із варіантів.',
    en: 'Please choose one of the options.',
    ru: 'Выберите, пожалуйста, один из вариантов.',
  },
  wrongChoices: {
    uk: 'Позначте, будь ласка, від {{min}} до {{max}} варіантів.',
    en: 'Please tick {{min}} to {{max}} options.',
    ru: 'Отметьте, пожалуйста, от {{min}} до {{max}} вариантов.',
  },
  wrongPhotos: {
    uk: 'Надішліть, будь ласка, фото: скріпка внизу → «Галерея».',
    en: 'Please send a photo: the paper clip below → Gallery.',
    ru: 'Пришлите, пожалуйста, фото: скрепка внизу → «Галерея».',
  },
  morePhotos: {
    uk: 'Додано фото: {{count}} з {{max}}. Надішліть ще або натисніть «Готово».',
    en: 'Photos so far: {{count}} of {{max}}. Send more or press Done.',
    ru: 'Добавлено фото: {{count}} из {{max}}. Пришлите ещё или нажмите «Готово».',
  },
  fewPhotos: {
    uk: 'Потрібно щонайменше {{min}} фото. Поки що додано: {{count}}.',
    en: 'At least {{min}} photos are needed. So far: {{count}}.',
    ru: 'Нужно не меньше {{min}} фото. Пока добавлено: {{count}}.',
  },
  wrongLocation: {
    uk: 'Натисніть кнопку «Надіслати геопозицію» або прикріпіть місце на мапі.',
    en: 'Please press “Share my location” or attach a place on the map.',
    ru: 'Нажмите кнопку «Отправить геопозицию» или прикрепите место на карте.',
  },
  wrongPlace: {
    uk: 'Надішліть геопозицію або напишіть адресу словами.',
    en: 'Please share your location or write the address.',
    ru: 'Отправьте геопозицию или напишите адрес словами.',
  },
  whatToEdit: {
    uk: 'Що змінити?',
    en: 'What would you like to change?',
    ru: 'Что изменить?',
  },
} satisfies Record<string, Required<Texts>>
