import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { telegramFactsOf } from '../../../../tooling/generate-telegram-facts.ts'
import { checkOf, isTelegramType, paramsOf } from './check-telegram.ts'
import { telegramFacts } from './telegram-facts.ts'

const shared = new URL('../../../../../shared/data/telegram/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, shared), 'utf8')
const isShared = existsSync(new URL('api.json', shared))
if (!isShared) console.warn('the shared Telegram data is not here: comparing with it is skipped')

describe('the facts of the Bot API', () => {
  it.skipIf(!isShared)('are what the generator makes of the specification', () => {
    expect(telegramFactsOf(JSON.parse(read('api.json')))).toEqual(telegramFacts)
  })

  it('compile for every method and every type', () => {
    for (const method of Object.keys(telegramFacts.methods)) expect(paramsOf(method)).not.toBeNull()
    for (const type of Object.keys(telegramFacts.types)) expect(checkOf(type)).toBeTypeOf('function')
  })

  it.each([
    ['Integer', 1, null],
    ['Integer', '1', ': must be an Integer'],
    ['Integer|String', '@name', null],
    ['[String', ['a', 1], '[1]: must be a String'],
    ['ReactionType', { type: 'emoji', emoji: '👍' }, null],
    ['MessageEntity', { type: 'bold', offset: 0 }, '.length: is required'],
    ['MessageEntity', { type: 'bold', offset: 0, length: 1, size: 2 }, '.size: is not a known field'],
    ['InlineKeyboardMarkup', { inline_keyboard: [[{ text: 1 }]] }, '.inline_keyboard[0][0].text: must be a String'],
  ])('hold %s against %j', (type, value, problem) => {
    expect(checkOf(type)(value)).toBe(problem)
  })
})

/** Recorded from older Bot APIs or broken on purpose: what is strange about each, by file and test. */
const knownStrange: Readonly<Record<string, string>> = {
  'chat_full_info.rs channel_de': '.accepted_gift_types.gifts_from_channels: is required',
  'chat_full_info.rs private_chat_de': '.accepted_gift_types.gifts_from_channels: is required',
  'chat_full_info.rs private_chat_de_wrong_type_field': '.accent_color_id: is required',
  'poll.rs deserialize': '.options[0].persistent_id: is required',
  'sticker_set.rs smoke_serde': '.is_animated: is not a known field',
  'sticker_set.rs test': '.contains_masks: is not a known field',
  'gift.rs deser': '.gift_id: is not a known field',
  'message.rs issue_427': '.chat.all_members_are_administrators: is not a known field',
  'message.rs unique_gift_info': '.unique_gift.gift.model.sticker.premium_animation: must be an Object',
  'webhook_info.rs empty_url': '.ok: is not a known field',
  'poll_answer.rs poll_answer_with_user_de': '.option_persistent_ids: is required',
  'poll_answer.rs poll_answer_with_voter_chat_de': '.option_persistent_ids: is required',
  'poll_answer.rs poll_answer_with_both_user_and_voter_chat_de': '.option_persistent_ids: is required',
  'unique_gift.rs deserialize': '.model.sticker.premium_animation: must be an Object',
  'chat_member.rs deserialize_administrator': '.can_post_stories: is required',
  'chat_member.rs deserialize_restricted': '.can_send_media_messages: is not a known field',
  'sticker.rs sticker_format_flags_serde': '.file_id: is required',
  'sticker.rs wrong_sticker_format_flags_serde': '.file_id: is required',
  'successful_payment.rs deser': '.currency: is required',
  'unique_gift_info.rs deserialize': '.gift.model.sticker.premium_animation: must be an Object',
  'update.rs new_update_kind_error': '.new_update_kind: is not a known field',
  'transaction_partner.rs test_transaction_partner_user': '.type: is required',
}

describe.skipIf(!isShared)('recorded objects', () => {
  it('are accepted, but for those of older versions, each with its reason', () => {
    const recorded: { file: string; test: string; json: unknown }[] = JSON.parse(read('teloxide_recorded_objects.json'))
    const strange: Record<string, string> = {}
    let checked = 0
    for (const { file, test, json } of recorded) {
      const fileName = file.split('/').at(-1) ?? ''
      const type = fileName.replace('.rs', '').replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
      if (!isTelegramType(type)) continue
      checked++
      const problem = checkOf(type)(json)
      if (problem !== null) strange[`${fileName} ${test}`] = problem
    }
    expect(checked).toBeGreaterThan(150)
    expect(strange).toEqual(knownStrange)
  })

  it('updates are accepted, but for the one of a kind that does not exist', () => {
    const lines = read('updates.jsonl').trim().split('\n')
    const problems = lines.flatMap((line) => checkOf('Update')(JSON.parse(line).update) ?? [])
    expect(problems).toEqual(['.new_update_kind: is not a known field'])
  })
})
