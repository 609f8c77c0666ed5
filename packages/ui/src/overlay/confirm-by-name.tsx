import { useId, useState, type ReactNode } from 'react'
import { Button } from '../controls/button.tsx'
import { FieldFrame } from '../form/field.tsx'
import { Input } from '../form/input.tsx'
import { useLabels, useUi } from '../ui-provider.tsx'
import { Notice } from '../layout/notice.tsx'
import { Dialog } from './dialog.tsx'

export type ConfirmByNameProps = {
  open: boolean
  onClose: () => void
  title: string
  /** What will be lost, in plain words. */
  consequence: ReactNode
  /** What has to be typed. */
  name: string
  /** The verb and the object of the button. */
  verb: string
  onConfirm: () => Promise<unknown>
}

/** For what cannot be undone: the button works once the name is typed. */
export function ConfirmByName(props: ConfirmByNameProps) {
  const label = useLabels()
  const { describeError } = useUi()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const isSame = typed.trim() === props.name.trim()
  const close = () => {
    setTyped('')
    setFailure(null)
    props.onClose()
  }
  const confirm = async () => {
    if (!isSame || isBusy) return
    setIsBusy(true)
    try {
      await props.onConfirm()
      close()
    } catch (error) {
      const words = describeError(error)
      setFailure([words.title, words.text].filter(Boolean).join(' · '))
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      open={props.open}
      onClose={close}
      size="sm"
      title={props.title}
      text={props.consequence}
      actions={
        <>
          <Button look="bad" busy={isBusy} disabled={!isSame} onClick={confirm}>
            {props.verb}
          </Button>
          <Button look="bare" onClick={close}>
            {label('cancel')}
          </Button>
        </>
      }
    >
      <FieldFrame id={id} label={label('confirm-name', { name: props.name })}>
        <Input
          id={id}
          value={typed}
          onChange={setTyped}
          autoFocus
          onKeyDown={(event) => event.key === 'Enter' && void confirm()}
        />
      </FieldFrame>
      {failure && (
        <Notice tone="bad" className="mt-3">
          {failure}
        </Notice>
      )}
    </Dialog>
  )
}
