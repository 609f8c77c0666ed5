import { useMutation, useQuery } from '@tanstack/react-query'
import { FileSpreadsheet, Upload } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { Button, Card, ErrorState, Notice, Time, cn } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { describeError } from '../../../lib/errors.ts'
import { useText } from '../../../lib/text.ts'
import type { LeadImport } from '../types.ts'
import { ImportState } from './import-state.tsx'

/** Takes a file, by a press or dropped, and lists what was imported before. */
export function ImportUpload({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useText()
  const imports = useQuery(orpc.leads.listLeadImports.queryOptions())
  const upload = useMutation(
    orpc.leads.createLeadImport.mutationOptions({ onSuccess: (made: LeadImport) => onOpen(made.id) }),
  )
  const problem = upload.error && describeError(upload.error, t)
  return (
    <>
      <Drop isBusy={upload.isPending} onFile={(file) => upload.mutate({ file })} />
      {problem && (
        <Notice tone="bad">
          <b className="font-medium">{problem.title}</b> {problem.text}
        </Notice>
      )}
      {imports.error && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.data && imports.data.length > 0 && (
        <Card title={t('leads.import.earlier')}>
          <ul className="grid gap-1">
            {imports.data.map((each) => (
              <li key={each.id}>
                <button
                  type="button"
                  onClick={() => onOpen(each.id)}
                  className="flex min-h-9 w-full items-center gap-3 rounded-in px-2 text-left hover:bg-hover phone:min-h-11"
                >
                  <span className="min-w-0 flex-1 truncate">{each.fileName}</span>
                  <ImportState state={each.state} />
                  <span className="shrink-0 text-12 text-text-3">
                    <Time at={each.createdAt} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function Drop({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file && !isBusy) onFile(file)
  }
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={cn(
        'grid justify-items-center gap-3 rounded-box border border-dashed border-line-2 px-4 py-10 text-center',
        isOver && 'border-accent bg-hover',
      )}
    >
      <span className="grid size-10 place-items-center rounded-box bg-sunken text-text-2">
        <FileSpreadsheet size={20} aria-hidden="true" />
      </span>
      <h2 className="text-14">{t('leads.import.drop')}</h2>
      <p className="max-w-110 text-text-3">{t('leads.import.drop.help')}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        className="hidden"
        aria-label={t('leads.import.choose')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
      <Button look="main" icon={Upload} busy={isBusy} onClick={() => input.current?.click()}>
        {t('leads.import.choose')}
      </Button>
    </div>
  )
}
