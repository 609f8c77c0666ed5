import type { Locale } from '@cartie/kernel'
import { jobType } from '../../platform/jobs/job.ts'

/** A letter with a secret link: the link is sealed, for jobs are kept as they are until they have run. */
export type SendLetter = {
  readonly kind: 'password-link' | 'invitation'
  readonly to: string
  readonly locale: Locale
  readonly workspaceName: string
  readonly sealedPath: string
}
export const sendLetter = jobType<SendLetter>('identity.send-letter', { maxAttempts: 8 })
/** What a sealed path is bound to. */
export const letterSeal = 'identity.send-letter'
