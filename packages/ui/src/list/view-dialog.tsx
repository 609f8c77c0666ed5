import { useId, useState, type FormEvent } from 'react'
import { Button } from '../controls/button.tsx'
import { useToast } from '../feedback/toast.tsx'
import { FieldFrame } from '../form/field.tsx'
import { Input } from '../form/input.tsx'
import { Switch } from '../form/switch.tsx'
import { Dialog } from '../overlay/dialog.tsx'
import { useLabels } from '../ui-provider.tsx'
import type { ListView, ListViews } from './list-views.ts'

/** Names a new view of what is shown, or renames one; either may be shared. */
export function ViewDialog(props: { views: ListViews; view: ListView | null; onClose: () => void }) {
  const { views, view, onClose } = props
  const label = useLabels()
  const { failed } = useToast()
  const id = useId()
  const [name, setName] = useState(view?.name ?? '')
  const [isShared, setIsShared] = useState(view?.isShared ?? false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const draft = { name: name.trim(), isShared }
    if (draft.name === '') return setProblem(label('views-name-missing'))
    setIsBusy(true)
    try {
      const wrong = await (view ? views.update(view, draft) : views.create(draft))
      if (wrong) setProblem(wrong)
      else onClose()
    } catch (error) {
      failed(error)
    } finally {
      setIsBusy(false)
    }
  }
  const mayShare = views.shareReason === undefined || isShared
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={label(view ? 'views-edit-title' : 'views-save-title')}
      {...(!view && { text: label('views-save-help') })}
      actions={
        <>
          <Button look="main" type="submit" form={`${id}-form`} busy={isBusy}>
            {label(view ? 'save' : 'views-save-title')}
          </Button>
          <Button onClick={onClose}>{label('cancel')}</Button>
        </>
      }
    >
      <form id={`${id}-form`} onSubmit={(event) => void save(event)} className="grid gap-4">
        <FieldFrame id={id} label={label('views-name')} error={problem ?? undefined}>
          <Input
            id={id}
            value={name}
            maxLength={60}
            autoFocus
            invalid={problem !== null}
            {...(problem && { describedBy: `${id}-error` })}
            onChange={(next) => {
              setName(next)
              setProblem(null)
            }}
          />
        </FieldFrame>
        <Switch value={isShared} onChange={setIsShared} disabled={!mayShare}>
          {label('views-share')}
          {!mayShare && <span className="block text-12 text-text-3">{views.shareReason}</span>}
        </Switch>
      </form>
    </Dialog>
  )
}
