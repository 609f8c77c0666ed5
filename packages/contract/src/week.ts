import { z } from 'zod'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const openSpan = z.object({ from: clock, to: clock }).refine((span) => span.from < span.to, 'SPAN_BACKWARDS')
/** Monday first, seven days; null is a day off. Times are local to the workspace. */
export const weekSchema = z.tuple([
  openSpan.nullable(),
  openSpan.nullable(),
  openSpan.nullable(),
  openSpan.nullable(),
  openSpan.nullable(),
  openSpan.nullable(),
  openSpan.nullable(),
])
export type Week = z.infer<typeof weekSchema>
