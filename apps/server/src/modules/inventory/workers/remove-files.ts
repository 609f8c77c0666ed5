import { handleJob } from '../../../platform/jobs/job.ts'
import type { Storage } from '../../../platform/storage/storage.ts'
import { removeFiles } from '../jobs.ts'

/** Safe to run twice: removing what is not there is fine, and keys are never used again. */
export const removeFilesWith = (storage: Storage) =>
  handleJob(removeFiles, async ({ keys }) => {
    for (const key of keys) await storage.remove(key)
  })
