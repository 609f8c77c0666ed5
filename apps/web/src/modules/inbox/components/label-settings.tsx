import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus, Tag, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { labelColors } from '@cartie/contract/inbox-desk'
import { Button, Card, ConfirmByName, Empty, IconButton, Input, Menu } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import { useLabels } from '../queries.ts'
import { LabelDot, type Label } from './label-badge.tsx'

/** The company's labels: made, renamed in place, coloured, taken away. */
export function LabelSettings({ reason }: { reason: string | undefined }) {
  const t = useText()
  const labels = useLabels()
  const [name, setName] = useState('')
  const [doomed, setDoomed] = useState<Label | null>(null)
  const { create, update, remove } = useLabelActs()
  const free = labelColors.find((color) => !labels.some((label) => label.color === color)) ?? 'gray'
  const add = () => {
    if (name.trim()) create.mutate({ name, color: free }, { onSuccess: () => setName('') })
  }
  return (
    <Card flush title={t('inbox.labels')}>
      {labels.length === 0 && (
        <Empty icon={Tag} title={t('inbox.labels.empty')}>
          {t('inbox.labels.empty.text')}
        </Empty>
      )}
      <ul>
        {labels.map((label) => (
          <li key={label.id} className="flex items-center gap-2 border-b border-line py-1.5 pr-2 pl-3">
            <Menu
              trigger={
                <button
                  type="button"
                  disabled={Boolean(reason)}
                  aria-label={t('inbox.labels.color', { name: label.name })}
                  className="grid size-7 place-items-center rounded-in hover:bg-hover"
                >
                  <LabelDot color={label.color} />
                </button>
              }
              items={labelColors.map((color) => ({
                label: t(`inbox.labels.color.${color}`),
                checked: label.color === color,
                onPress: () => update.mutate({ labelId: label.id, color }),
              }))}
            />
            <LabelName
              key={label.name}
              label={label}
              reason={reason}
              onSave={(next) => update.mutate({ labelId: label.id, name: next })}
            />
            <IconButton
              size="sm"
              icon={Trash2}
              label={t('inbox.labels.delete', { name: label.name })}
              reason={reason}
              onClick={() => setDoomed(label)}
            />
          </li>
        ))}
      </ul>
      {!reason && (
        <form
          className="flex gap-2 p-3"
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <Input
            label={t('inbox.labels.new')}
            placeholder={t('inbox.labels.new')}
            value={name}
            onChange={setName}
            maxLength={40}
          />
          <Button type="submit" icon={Plus} busy={create.isPending} disabled={!name.trim()}>
            {t('inbox.labels.create')}
          </Button>
        </form>
      )}
      {doomed && (
        <ConfirmByName
          open
          onClose={() => setDoomed(null)}
          title={t('inbox.labels.delete', { name: doomed.name })}
          consequence={t('inbox.labels.delete.text')}
          name={doomed.name}
          verb={t('inbox.labels.delete.verb')}
          onConfirm={() => remove.mutateAsync({ labelId: doomed.id })}
        />
      )}
    </Card>
  )
}

function LabelName({
  label,
  reason,
  onSave,
}: {
  label: Label
  reason: string | undefined
  onSave: (name: string) => void
}) {
  const t = useText()
  const [name, setName] = useState(label.name)
  if (reason) return <span className="min-w-0 flex-1 truncate">{label.name}</span>
  return (
    <Input
      label={t('inbox.labels.name', { name: label.name })}
      value={name}
      onChange={setName}
      maxLength={40}
      onBlur={() => (name.trim() ? name.trim() !== label.name && onSave(name) : setName(label.name))}
      className="border-transparent! bg-transparent! hover:border-line-2!"
    />
  )
}

function useLabelActs() {
  const failed = useFailed()
  const queryClient = useQueryClient()
  const options = { onError: failed, onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.inbox.key() }) }
  return {
    create: useMutation(orpc.inbox.createLabel.mutationOptions(options)),
    update: useMutation(orpc.inbox.updateLabel.mutationOptions(options)),
    remove: useMutation(orpc.inbox.deleteLabel.mutationOptions({ onSettled: options.onSettled })),
  }
}
