import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { leadsContract } from '@cartie/contract/leads'
import type { JobHandler } from '../../platform/jobs/job.ts'
import { createFolderStorage } from '../../platform/storage/folder-storage.ts'
import type { Storage } from '../../platform/storage/storage.ts'
import { aContact, clientFor, codeOf, noId, openTestPlace, type TestPlace } from '../contacts/testing.ts'
import { createLeadsRouter } from './routes.ts'
import { aLead } from './testing.ts'
import { seedLeads } from './use-cases/seed-leads.ts'
import { runImportWorker } from './workers/run-import.ts'
import { undoImportWorker } from './workers/undo-import.ts'

let place: TestPlace
let folder: string
let storage: Storage
beforeAll(async () => {
  place = await openTestPlace([seedLeads])
  folder = await mkdtemp(join(tmpdir(), 'cartie-imports-'))
  storage = createFolderStorage(folder)
})
afterAll(async () => {
  await place.close()
  await rm(folder, { recursive: true })
})

const client = (as: TestPlace['owner']['as'] | null = place.owner.as) =>
  clientFor<typeof leadsContract>(createLeadsRouter({ storage, transact: place.transact }), place, as)
const upload = (text: string, name = 'ліди.csv', as = place.owner.as) =>
  client(as).createLeadImport({ file: new File([text], name) })
const work = (handler: JobHandler, importId: string) => handler.run({ workspaceId: place.owner.workspaceId, importId })
const run = (importId: string) => work(runImportWorker({ storage, transact: place.transact }), importId)
const undo = (importId: string) => work(undoImportWorker({ transact: place.transact }), importId)
const found = async (search: string) => (await client().listLeads({ search })).items

/** Uploads, starts as guessed, and works it off. */
async function imported(text: string) {
  const made = await upload(text)
  const { id: importId, mapping, options } = made
  await client().startLeadImport({ importId, mapping, options })
  await run(importId)
  return client().getLeadImport({ importId })
}

test('a file is read, its columns guessed, and nothing is imported yet', async () => {
  const made = await upload('Клієнт;Телефон;Бюджет\nОлена Ткачук;067 555 11 22;"12 000 $"\nПетро;;\n')
  expect(made).toMatchObject({
    fileName: 'ліди.csv',
    state: 'mapping',
    rowCount: 2,
    columns: ['Клієнт', 'Телефон', 'Бюджет'],
    mapping: { name: 0, phone: 1, amount: 2, title: null },
  })
  expect(made.sample[0]).toEqual(['Олена Ткачук', '067 555 11 22', '12 000 $'])
  expect(await found('Олена Ткачук')).toEqual([])
  expect((await client().listLeadImports())[0]?.id).toBe(made.id)
})

test('a dry run says what each row would become, and the import does just that', async () => {
  const known = await aContact(place, { name: 'Ірина', identities: [{ kind: 'phone', value: '+380671110001' }] })
  const open = await aLead(place, { contactId: known.id, kind: 'BUY', title: 'Golf' })
  const text = `Ім'я,Телефон,Авто,Сума,Тип
Ірина,0671110001,Passat,15000,купити
Нова Людина,+380671110002,Kuga,20 тис $,
Нова Людина,0671110002,Escape,,BUY
Продавець,0671110001,Golf,,продати
Помилка,12345,,,
,,Щось,,
Гроші,0671110003,,багато,`
  const { id: importId, mapping, options } = await upload(text)
  const dry = await client().checkLeadImport({ importId, mapping, options })
  expect(dry).toMatchObject({ create: 2, update: 2, skip: 3 })
  expect(dry.rows.map(({ row, outcome, problem }) => [row, outcome, problem])).toEqual([
    [5, 'skip', { code: 'phone', value: '12345' }],
    [6, 'skip', { code: 'nobody' }],
    [7, 'skip', { code: 'amount', value: 'багато' }],
    [1, 'update', null],
    [2, 'create', null],
    [3, 'update', null],
    [4, 'create', null],
  ])
  expect((await client().getLead({ leadId: open.id })).title).toBe('Golf')

  await client().startLeadImport({ importId, mapping, options })
  await run(importId)
  await run(importId)
  expect(await client().getLeadImport({ importId })).toMatchObject({
    state: 'done',
    done: 7,
    created: dry.create,
    updated: dry.update,
    skipped: dry.skip,
  })
  expect(await client().getLead({ leadId: open.id })).toMatchObject({
    title: 'Passat',
    amount: { amountMinor: 1_500_000, currency: 'USD' },
    repeatCount: 1,
  })
  const [made] = await found('Нова Людина')
  expect(made).toMatchObject({ title: 'Escape', phone: '+380671110002', amount: { amountMinor: 2_000_000 } })
  const { csv, fileName } = await client().reportLeadImport({ importId })
  expect(fileName).toBe('ліди-report.csv')
  expect(csv.split('\r\n')).toHaveLength(9)
  expect(csv).toContain('5,skip,phone,12345')
})

test('an undo takes back what nobody has touched since, with the contacts it made, and leaves the rest', async () => {
  const known = await aContact(place, { name: 'Степан', identities: [{ kind: 'phone', value: '+380672220001' }] })
  const open = await aLead(place, { contactId: known.id, kind: 'BUY', title: 'Focus' })
  const { id: importId } = await imported(
    'Телефон,Ім’я,Запит\n0672220001,Степан,Mondeo\n0672220001,Степан,Fiesta\n0672220002,Зайвий,Kia\n0672220003,Потрібний,Rio',
  )
  const [needed] = await found('Потрібний')
  if (!needed) throw new Error('the import made no lead')
  await client().addTask({ leadId: needed.id, text: 'Зателефонувати' })
  expect(await client().undoLeadImport({ importId })).toMatchObject({ state: 'undoing' })
  await undo(importId)
  await undo(importId)
  expect(await client().getLeadImport({ importId })).toMatchObject({ state: 'undone', kept: 1 })
  expect(await client().getLead({ leadId: open.id })).toMatchObject({ title: 'Focus', repeatCount: 0 })
  expect(await found('Зайвий')).toEqual([])
  expect(await found('Потрібний')).toHaveLength(1)
  expect(await codeOf(client().undoLeadImport({ importId }))).toBe('IMPORT_STATE_REFUSES')
  const again = await imported('Телефон,Ім’я\n0672220002,Знову')
  expect(again).toMatchObject({ created: 1 })
})

test('an import that is cancelled stops, and one whose file is gone says that it failed', async () => {
  const many = Array.from({ length: 150 }, (_, index) => `06733${String(index).padStart(5, '0')},Клієнт ${index}`)
  const made = await upload(`Телефон,Ім’я\n${many.join('\n')}`)
  const { id: importId, mapping, options } = made
  await client().startLeadImport({ importId, mapping, options })
  expect(await codeOf(client().startLeadImport({ importId, mapping, options }))).toBe('IMPORT_STATE_REFUSES')
  await client().cancelLeadImport({ importId })
  await run(importId)
  expect(await client().getLeadImport({ importId })).toMatchObject({ state: 'cancelled', done: 0 })

  const lost = await upload('Телефон\n0671234567')
  await storage.remove(`${place.owner.workspaceId}/imports/${lost.id}`)
  const plan = { importId: lost.id, mapping: lost.mapping, options: lost.options }
  expect(await codeOf(client().checkLeadImport(plan))).toBe('IMPORT_FILE_GONE')
  await client().startLeadImport(plan)
  await run(lost.id)
  expect(await client().getLeadImport({ importId: lost.id })).toMatchObject({ state: 'failed' })
})

test('bad files and bad mappings are refused in words', async () => {
  expect(await codeOf(upload('лише назви'))).toBe('TABLE_EMPTY')
  expect(await codeOf(upload('\0\0\0', 'кіт.png'))).toBe('TABLE_UNREADABLE')
  const { id: importId, options } = await upload('Щось,Інше\n1,2')
  const nobody = { importId, mapping: { title: 0 }, options }
  expect(await codeOf(client().checkLeadImport(nobody))).toBe('IMPORT_MAPPING_NEEDED')
  expect(await codeOf(client().startLeadImport({ ...nobody, mapping: { name: 7 } }))).toBe('IMPORT_MAPPING_NEEDED')
})

test('who may not import is refused everywhere, and another company has nothing to do with it', async () => {
  const { id: importId, mapping, options } = await upload('Телефон\n0671234567')
  const plan = { importId, mapping, options }
  const operator = await place.member('OPERATOR')
  const calls = (as: TestPlace['owner']['as']) => {
    const api = client(as)
    return [
      () => api.getLeadImport({ importId }),
      () => api.checkLeadImport(plan),
      () => api.startLeadImport(plan),
      () => api.cancelLeadImport({ importId }),
      () => api.undoLeadImport({ importId }),
      () => api.reportLeadImport({ importId }),
    ]
  }
  for (const call of calls(operator.as)) expect(await codeOf(call())).toBe('FORBIDDEN')
  expect(await codeOf(client(operator.as).listLeadImports())).toBe('FORBIDDEN')
  expect(await codeOf(upload('Телефон\n0671234567', 'a.csv', operator.as))).toBe('FORBIDDEN')
  for (const call of calls(place.stranger.as)) expect(await codeOf(call())).toBe('IMPORT_NOT_FOUND')
  expect(await client(place.stranger.as).listLeadImports()).toEqual([])
  expect(await codeOf(client().getLeadImport({ importId: noId() }))).toBe('IMPORT_NOT_FOUND')
})
