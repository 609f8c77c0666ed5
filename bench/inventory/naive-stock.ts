import type { Database } from '../../apps/server/src/platform/db/database.ts'

type Question = { search?: string; make?: string; model?: string[]; fuel?: string[]; city?: string[]; priceTo?: number }

/** What one writes first: ILIKE over make, model and city for every word, a page, a total and a count for each of five facets. */
export function naiveStock(database: Database, workspaceId: string) {
  const ask = async (question: Question): Promise<void> => {
    const values: unknown[] = [workspaceId]
    const conditions = ['workspace_id = $1']
    const add = (condition: string, value: unknown): void => {
      values.push(value)
      conditions.push(condition.replace('?', `$${values.length}`))
    }
    for (const word of question.search?.split(/\s+/) ?? [])
      add(`(make || ' ' || model || ' ' || coalesce(city, '')) ilike ?`, `%${word}%`)
    if (question.make) add('make = ?', question.make)
    if (question.model) add('model = any (?)', question.model)
    if (question.fuel) add('fuel = any (?)', question.fuel)
    if (question.city) add('city = any (?)', question.city)
    if (question.priceTo) add('price_minor <= ?', question.priceTo * 100)
    const where = conditions.join(' and ')
    await database.withPlatform('a bench asks as a naive program would', async (db) => {
      await db.$client.query(`select * from listings where ${where} order by created_at desc limit 48`, values)
      await db.$client.query(`select count(*) from listings where ${where}`, values)
      for (const facet of ['status', 'make', 'fuel', 'gearbox', 'city'])
        await db.$client.query(
          `select ${facet}, count(*) from listings where ${where} group by 1 order by 2 desc limit 60`,
          values,
        )
    })
  }
  return { ask }
}
