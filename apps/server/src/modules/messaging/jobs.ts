import type { WorkspaceId } from '../../platform/db/database.ts'
import { jobType } from '../../platform/jobs/job.ts'
import type { MediaId } from './domain/account.ts'

/** Brings a file that came in from the messenger into our storage. */
export const fetchMedia = jobType<{ workspaceId: WorkspaceId; mediaId: MediaId }>('messaging.fetch-media', {
  maxAttempts: 8,
})
