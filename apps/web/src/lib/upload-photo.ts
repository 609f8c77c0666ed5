import { currentWorkspaceId } from './workspace.ts'

/** Sends a photo to the server and answers with the id it is kept under. Throws a failure that `describeError` can word. */
export async function uploadPhoto(file: File): Promise<string> {
  const form = new FormData()
  form.append('file', file)
  const response = await fetch('/uploads', {
    method: 'POST',
    headers: { 'x-workspace': currentWorkspaceId() ?? '' },
    body: form,
  })
  if (!response.ok) throw Object.assign(new Error('upload refused'), { status: response.status })
  const answer: unknown = await response.json()
  if (typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string') return answer.id
  throw new Error('the server answered an upload without an id')
}
