import { useState } from 'react'
import type { Money } from '@cartie/kernel'
import { Button, Dialog, FieldFrame, MoneyInput, Textarea, toast, useLabels } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { useCarTitle, useChangeRefusal, useCurrencies } from '../../leads/index.ts'
import type { RequestView } from '../types.ts'
import { useRequestCommands } from '../use-request-commands.ts'

/** A request about to be closed, and how. */
export type Closing = { readonly request: RequestView; readonly outcome: 'WON' | 'LOST' }

/** Asks what a won request brought, or why nothing came of one, and closes it; the toast takes it back. */
export function CloseRequestDialog({ closing, onClose }: { closing: Closing; onClose: () => void }) {
  const t = useText()
  const label = useLabels()
  const { title } = useCarTitle()
  const { currencies } = useCurrencies()
  const { win, lose, reopen } = useRequestCommands()
  const refuse = useChangeRefusal()
  const { request, outcome } = closing
  const [amount, setAmount] = useState<Money | null>(null)
  const [why, setWhy] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const isWon = outcome === 'WON'
  const isLacking = !isWon && !why.trim()
  const said = { requestId: request.id, version: request.version }
  const save = async () => {
    setIsAsked(true)
    if (isLacking) return
    try {
      const closed = isWon
        ? await win.mutateAsync({ ...said, amount })
        : await lose.mutateAsync({ ...said, reason: why.trim() })
      toast.ok(t(isWon ? 'requests.close.won.done' : 'requests.close.lost.done', { number: request.number }), {
        undo: () => reopen.mutate({ requestId: closed.id, version: closed.version }, { onError: refuse }),
      })
      onClose()
    } catch (error) {
      refuse(error)
    }
  }
  const error = isAsked && isLacking ? t('requests.close.lost.reason-needed') : undefined
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={t(isWon ? 'requests.close.won.title' : 'requests.close.lost.title', { number: request.number })}
      text={title(request)}
      actions={
        <>
          <Button look="main" busy={win.isPending || lose.isPending} onClick={() => void save()}>
            {t(isWon ? 'requests.close.won.verb' : 'requests.close.lost.verb')}
          </Button>
          <Button look="bare" onClick={onClose}>
            {label('cancel')}
          </Button>
        </>
      }
    >
      {isWon ? (
        <FieldFrame id="won-amount" label={t('requests.close.won.amount')} help={t('requests.close.won.amount-help')}>
          <MoneyInput
            id="won-amount"
            describedBy="won-amount-help"
            value={amount}
            onChange={setAmount}
            currency={request.currency}
            choices={[...new Set([request.currency, ...currencies])]}
          />
        </FieldFrame>
      ) : (
        <FieldFrame id="lost-reason" label={t('requests.close.lost.reason')} error={error}>
          <Textarea
            id="lost-reason"
            value={why}
            onChange={setWhy}
            invalid={Boolean(error)}
            minRows={2}
            maxLength={500}
            placeholder={t('requests.close.lost.placeholder')}
          />
        </FieldFrame>
      )}
    </Dialog>
  )
}
