import { handleJob, type JobHandler } from '../../../platform/jobs/job.ts'
import { writeLetter } from '../domain/letters.ts'
import { letterSeal, sendLetter } from '../jobs.ts'
import type { IdentityParts } from '../parts.ts'

/** Sends a letter. Running twice sends the same letter twice: a nuisance, never a harm. */
export function sendLetterWorker({ platform, mailer }: IdentityParts): JobHandler {
  return handleJob(sendLetter, async ({ kind, to, locale, workspaceName, sealedPath }) => {
    if (!mailer) throw new Error('a letter waits, but no mail server is configured any more: set SMTP_URL')
    const url = `${platform.publicUrl}${platform.seal.open(sealedPath, letterSeal)}`
    await mailer.send(writeLetter(kind, locale, to, { url, workspace: workspaceName }))
  })
}
