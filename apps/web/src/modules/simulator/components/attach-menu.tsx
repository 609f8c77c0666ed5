import { MapPin, Paperclip, Phone, Image } from 'lucide-react'
import { useRef } from 'react'
import { IconButton, Menu } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { currentWorkspaceId } from '../../../lib/workspace.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import type { useChat } from '../use-chat.ts'
import { shareLocation, sharePhone } from './share-keyboard.tsx'

type Tell = ReturnType<typeof useChat>['tell']

/** What a client can send besides words: a photo, their phone, where they are. */
export function AttachMenu({ tell }: { tell: Tell }) {
  const t = useText()
  const failed = useFailed()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Menu
        trigger={<IconButton icon={Paperclip} label={t('simulator.attach')} />}
        items={[
          { label: t('simulator.attach.photo'), icon: Image, onPress: () => input.current?.click() },
          { label: t('simulator.attach.phone'), icon: Phone, onPress: () => sharePhone(tell) },
          { label: t('simulator.attach.location'), icon: MapPin, onPress: () => shareLocation(tell) },
        ]}
      />
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('simulator.attach.photo')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void sendPhoto(file, tell).catch(failed)
        }}
      />
    </>
  )
}

/** The file goes through the members' upload first; the visitor's message then names where it is stored. */
async function sendPhoto(file: File, tell: Tell): Promise<void> {
  const workspaceId = currentWorkspaceId() ?? ''
  const form = new FormData()
  form.append('file', file, file.name)
  const response = await fetch('/uploads', { method: 'POST', headers: { 'x-workspace': workspaceId }, body: form })
  if (!response.ok) throw Object.assign(new Error('the upload was refused'), { status: response.status })
  const upload: { id: string; kind: string; fileName: string; sizeBytes: number } = await response.json()
  tell({
    type: 'file',
    kind: upload.kind === 'photo' ? 'photo' : 'document',
    storageKey: `${workspaceId}/uploads/${upload.id}`,
    fileName: upload.fileName,
    mime: file.type,
    sizeBytes: upload.sizeBytes,
  })
}
