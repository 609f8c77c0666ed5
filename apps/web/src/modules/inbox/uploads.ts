import { useCallback, useRef, useState } from 'react'
import type { Id } from '@cartie/kernel'
import { currentWorkspaceId } from '../../lib/workspace.ts'

/** A file being added to a message. */
export type Upload = {
  readonly key: string
  readonly fileName: string
  readonly sizeBytes: number
  /** For pictures: an address of this tab, while it is open. */
  readonly previewUrl: string | null
  /** 0 to 1. */
  readonly share: number
  readonly id: Id<'upload'> | null
  readonly problem: 'too-big' | 'failed' | null
}

export const maxFiles = 10
const maxBytes = 50 * 1024 * 1024

/** The files of the message being written: each is uploaded as soon as it is added. */
export function useUploads() {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const running = useRef(new Map<string, XMLHttpRequest>())
  const change = useCallback(
    (key: string, part: Partial<Upload>) =>
      setUploads((before) => before.map((each) => (each.key === key ? { ...each, ...part } : each))),
    [],
  )
  const add = useCallback(
    (files: Iterable<File>) => {
      const added = [...files].map((file) => ({ file, upload: uploadOf(file) }))
      setUploads((before) => [...before, ...added.map(({ upload }) => upload)].slice(0, maxFiles))
      for (const { file, upload } of added) {
        if (upload.problem) continue
        running.current.set(
          upload.key,
          send(file, (part) => change(upload.key, part)),
        )
      }
    },
    [change],
  )
  const remove = useCallback((key: string) => {
    running.current.get(key)?.abort()
    setUploads((before) => before.filter((each) => each.key !== key))
  }, [])
  const clear = useCallback(() => setUploads([]), [])
  return { uploads, add, remove, clear }
}

const uploadOf = (file: File): Upload => ({
  key: crypto.randomUUID(),
  fileName: file.name,
  sizeBytes: file.size,
  previewUrl: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
  share: 0,
  id: null,
  problem: file.size > maxBytes ? 'too-big' : null,
})

/** XMLHttpRequest, because fetch does not tell how much of a body has gone. */
function send(file: File, tell: (part: Partial<Upload>) => void): XMLHttpRequest {
  const request = new XMLHttpRequest()
  const form = new FormData()
  form.append('file', file, file.name)
  request.open('POST', '/uploads')
  request.setRequestHeader('x-workspace', currentWorkspaceId() ?? '')
  request.responseType = 'json'
  request.upload.onprogress = ({ loaded, total }) => tell({ share: total > 0 ? loaded / total : 0 })
  request.onerror = () => tell({ problem: 'failed' })
  request.onload = () => {
    const id: unknown = request.status < 300 ? request.response?.id : null
    // @NOTE the server answers the id of the upload it has just stored.
    tell(typeof id === 'string' ? { share: 1, id: id as Id<'upload'> } : { problem: 'failed' })
  }
  request.send(form)
  return request
}
