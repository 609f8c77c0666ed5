import { CircleAlert, File, X } from 'lucide-react'
import { Bar, Icon, IconButton } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { Upload } from '../uploads.ts'

/** The files of the message being written, each with how far it has gone. */
export function FilesBar({ uploads, onRemove }: { uploads: readonly Upload[]; onRemove: (key: string) => void }) {
  const t = useText()
  if (uploads.length === 0) return null
  return (
    <ul aria-label={t('inbox.files')} className="flex gap-2 overflow-x-auto border-b border-line p-2">
      {uploads.map((upload) => (
        <li key={upload.key} className="relative grid w-24 shrink-0 gap-1">
          <span className="relative grid aspect-4/3 place-items-center overflow-hidden rounded-mid bg-sunken">
            {upload.previewUrl ? (
              <img src={upload.previewUrl} alt="" className="absolute inset-0 size-full object-cover" />
            ) : (
              <Icon
                of={upload.problem ? CircleAlert : File}
                size={20}
                className={upload.problem ? 'text-bad' : 'text-text-3'}
              />
            )}
          </span>
          <span className="absolute top-0.5 right-0.5 rounded-mid bg-surface">
            <IconButton
              size="sm"
              icon={X}
              label={t('inbox.files.remove', { name: upload.fileName })}
              onClick={() => onRemove(upload.key)}
            />
          </span>
          {upload.problem ? (
            <span role="alert" className="text-11 text-bad">
              {t(upload.problem === 'too-big' ? 'inbox.files.too-big' : 'inbox.files.failed')}
            </span>
          ) : upload.id ? (
            <span className="truncate text-11 text-text-3">{upload.fileName}</span>
          ) : (
            <Bar share={upload.share} tone="gold" label={t('inbox.files.uploading', { name: upload.fileName })} />
          )}
        </li>
      ))}
    </ul>
  )
}
