import { newId, type Locale } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { newPipeline } from '../domain/pipeline.ts'
import { insertLostReasons } from '../store/lost-reason-store.ts'
import { insertPipeline } from '../store/pipeline-store.ts'

/** What a new workspace needs: one pipeline and the usual reasons for losing, in its language. */
export async function seedLeads(ctx: Ctx, { locale }: { readonly locale: Locale }): Promise<void> {
  const { pipeline, reasons } = seeds[locale]
  await insertPipeline(ctx, newPipeline({ ...pipeline, position: 0, isDefault: true }, newId))
  await insertLostReasons(
    ctx,
    reasons.map((name, position) => ({ id: newId(), name, position, isArchived: false })),
  )
}

type Seed = {
  readonly pipeline: {
    readonly name: string
    readonly open: readonly string[]
    readonly won: string
    readonly lost: string
  }
  readonly reasons: readonly string[]
}

const seeds: Readonly<Record<Locale, Seed>> = {
  uk: {
    pipeline: { name: 'Продажі', open: ['Новий', 'В роботі', 'Підбір', 'Зустріч'], won: 'Угода', lost: 'Втрачено' },
    reasons: [
      'Купив в іншому місці',
      'Не влаштувала ціна',
      'Не знайшли авто',
      'Передумав',
      'Не виходить на зв’язок',
      'Помилкове звернення',
    ],
  },
  en: {
    pipeline: { name: 'Sales', open: ['New', 'In progress', 'Selection', 'Meeting'], won: 'Deal', lost: 'Lost' },
    reasons: [
      'Bought elsewhere',
      'Price did not suit',
      'No car found',
      'Changed their mind',
      'Does not respond',
      'Contacted us by mistake',
    ],
  },
  ru: {
    pipeline: { name: 'Продажи', open: ['Новый', 'В работе', 'Подбор', 'Встреча'], won: 'Сделка', lost: 'Потеряно' },
    reasons: [
      'Купил в другом месте',
      'Не устроила цена',
      'Не нашли авто',
      'Передумал',
      'Не выходит на связь',
      'Ошибочное обращение',
    ],
  },
}
