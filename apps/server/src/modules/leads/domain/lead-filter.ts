import type { boardLeadsInput, leadFilter, listLeadsInput } from '@cartie/contract/leads'
import type { z } from 'zod'

export type LeadFilter = z.infer<typeof leadFilter>
export type LeadPage = z.infer<typeof listLeadsInput>
export type LeadBoardQuery = z.infer<typeof boardLeadsInput>
