import type { Id } from '@cartie/kernel'
import { createTestClient, type TestClient } from '@cartie/testkit/app/test-client'
import type { LabelName } from './script.ts'

export type Colleague = {
  readonly name: string
  readonly email: string
  readonly memberId: Id<'member'>
  readonly client: TestClient
}
export type Dealership = {
  readonly owner: TestClient
  readonly workspaceId: string
  readonly accountId: string
  /** Who answers clients; the others only look, or manage. */
  readonly desk: readonly [Colleague, ...Colleague[]]
  readonly labels: ReadonlyMap<LabelName, Id<'label'>>
}

type Role = 'ADMIN' | 'MANAGER' | 'OPERATOR' | 'DEALER' | 'VIEWER'
const team: readonly {
  readonly name: string
  readonly login: string
  readonly role: Role
  readonly answers: boolean
}[] = [
  { name: 'Марина Гончар', login: 'maryna', role: 'ADMIN', answers: false },
  { name: 'Максим Бойко', login: 'maksym', role: 'MANAGER', answers: true },
  { name: 'Ірина Савчук', login: 'iryna', role: 'MANAGER', answers: true },
  { name: 'Назар Литвин', login: 'nazar', role: 'OPERATOR', answers: true },
  { name: 'Роман Дячук', login: 'roman', role: 'DEALER', answers: false },
  { name: 'Софія Кравець', login: 'sofiia', role: 'VIEWER', answers: false },
]

type LabelColor = 'red' | 'violet' | 'blue' | 'teal' | 'orange' | 'gray'
const labelFacts: readonly (readonly [LabelName, { readonly name: string; readonly color: LabelColor }])[] = [
  ['hot', { name: 'Гарячий', color: 'red' }],
  ['trade-in', { name: 'Обмін', color: 'violet' }],
  ['credit', { name: 'Кредит', color: 'blue' }],
  ['import', { name: 'Пригон', color: 'teal' }],
  ['complaint', { name: 'Скарга', color: 'orange' }],
  ['partner', { name: 'Партнер', color: 'gray' }],
]

const canned = [
  {
    shortcut: 'вітання',
    texts: {
      uk: 'Доброго дня, {{contact.name}}! Мене звати {{member.name}}, {{company.name}}. Чим можу допомогти?',
      en: 'Hello {{contact.name}}! I am {{member.name}} of {{company.name}}. How can I help?',
      ru: 'Здравствуйте, {{contact.name}}! Меня зовут {{member.name}}, {{company.name}}. Чем могу помочь?',
    },
  },
  {
    shortcut: 'адреса',
    texts: {
      uk: 'Ми на Великій Окружній, 4, Київ. Працюємо з 9 до 19, у суботу з 10 до 16.',
      en: 'We are at 4 Velyka Okruzhna St, Kyiv. Open 9 to 19, Saturdays 10 to 16.',
      ru: 'Мы на Большой Окружной, 4, Киев. Работаем с 9 до 19, в субботу с 10 до 16.',
    },
  },
  {
    shortcut: 'документи',
    texts: {
      uk: 'Для оформлення потрібні паспорт і код. Переоформлення в сервісному центрі займає близько двох годин.',
      en: 'You need a passport and a tax number. The registration takes about two hours.',
      ru: 'Для оформления нужны паспорт и код. Переоформление занимает около двух часов.',
    },
  },
  { shortcut: 'фото', texts: { uk: 'Надішліть, будь ласка, 5–6 фото: боки, салон, панель приладів, багажник.' } },
]

type Opening = { readonly url: string; readonly owner: TestClient; readonly password: string; readonly domain: string }

/** Furnishes a workspace whose owner is signed in: people invited and come, labels, canned replies, turns. */
export async function furnish({ url, owner, password, domain }: Opening): Promise<Dealership> {
  const { api } = owner
  const colleagues = new Map<string, Colleague>()
  for (const { name, login, role } of team) {
    const email = `${login}@${domain}`
    const { path } = await api.identity.invite({ email, role })
    const client = createTestClient(url)
    const token = path.split('/').at(-1) ?? ''
    client.enter(
      (await client.api.identity.acceptInvitation({ token, account: { name, email, password } })).workspaceId,
    )
    const memberId = (await client.api.identity.me())?.here?.memberId
    if (!memberId) throw new Error(`${name} accepted the invitation and is no member`)
    colleagues.set(name, { name, email, memberId, client })
  }
  await api.identity.invite({ email: `taras@${domain}`, role: 'MANAGER' })
  await api.identity.updateCompany({ accent: '#0f766e' })
  await restDesk(owner)
  await api.inbox.updateInboxSettings({ isRoundRobin: true })
  const labels = new Map<LabelName, Id<'label'>>()
  for (const [key, facts] of labelFacts) labels.set(key, (await api.inbox.createLabel(facts)).id)
  for (const reply of canned) await api.inbox.createCannedReply(reply)
  const [first, ...others] = team.flatMap(({ name, answers }) => (answers ? (colleagues.get(name) ?? []) : []))
  if (!first) throw new Error('nobody answers clients')
  const { accountId } = await api.webchat.getSimulator()
  return { owner, workspaceId: owner.workspaceId, accountId, desk: [first, ...others], labels }
}

/** Who leads the company is given no conversations by turn. */
async function restDesk({ api }: TestClient): Promise<void> {
  for (const { id, role } of await api.identity.listMembers()) {
    if (role === 'OWNER' || role === 'ADMIN') {
      await api.identity.changeMemberWork({ memberId: id, capacity: 0, shift: null, isAway: false })
    }
  }
}
