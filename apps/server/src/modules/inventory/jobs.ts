import { jobType } from '../../platform/jobs/job.ts'

/** Files that no row names any more. */
export const removeFiles = jobType<{ readonly keys: readonly string[] }>('inventory.remove-files')
