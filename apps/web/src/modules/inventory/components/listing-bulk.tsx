import { ArrowRightLeft, Percent } from 'lucide-react'
import { useState } from 'react'
import { Button, FieldFrame, Input, Menu, Popover, toast, useToast } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { statuses } from '../listing-filter.ts'
import { useListingCommands } from '../use-listing-commands.ts'
import { statusIcon } from './status-mark.tsx'

/** What may be done to several cars at once: where they stand, and their prices by percent. */
export function ListingBulk({ ids, clear }: { ids: readonly string[]; clear: () => void }) {
  const t = useText()
  const reason = useCan()('inventory.edit') ? undefined : t('inventory.read-only')
  const { bulk } = useListingCommands()
  const { failed } = useToast()
  const edit = (change: Omit<Parameters<typeof bulk.mutate>[0], 'listingIds'>) =>
    bulk.mutate(
      { listingIds: [...ids], ...change },
      {
        onError: (error) => failed(error),
        onSuccess: ({ changed, refused }) => {
          const text = t('inventory.bulk.done', { count: changed })
          if (refused.length > 0) toast.bad(`${text} ${t('inventory.bulk.refused', { count: refused.length })}`)
          else toast.ok(text)
          clear()
        },
      },
    )
  return (
    <>
      <Menu
        trigger={
          <Button size="sm" icon={ArrowRightLeft} reason={reason} busy={bulk.isPending}>
            {t('inventory.bulk.status')}
          </Button>
        }
        items={statuses.map((status) => ({
          label: t(`inventory.status.${status}`),
          icon: statusIcon(status),
          onPress: () => edit({ status }),
        }))}
      />
      <PricePercent reason={reason} onChange={(pricePercent) => edit({ pricePercent })} />
    </>
  )
}

function PricePercent({ reason, onChange }: { reason: string | undefined; onChange: (percent: number) => void }) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [typed, setTyped] = useState('-5')
  const percent = Number(typed.replace(',', '.').replace('−', '-'))
  const isRight = typed.trim() !== '' && Number.isFinite(percent) && percent !== 0 && percent >= -90 && percent <= 500
  const apply = () => {
    if (!isRight) return
    setIsOpen(false)
    onChange(percent)
  }
  return (
    <Popover
      heading
      title={t('inventory.bulk.price')}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm" icon={Percent} reason={reason}>
          {t('inventory.bulk.price')}
        </Button>
      }
    >
      <div className="grid w-64 gap-3 p-2">
        <FieldFrame id="bulk-percent" label={t('inventory.bulk.percent')} help={t('inventory.bulk.percent.help')}>
          <Input
            id="bulk-percent"
            describedBy="bulk-percent-help"
            value={typed}
            onChange={setTyped}
            inputMode="text"
            end="%"
            invalid={!isRight}
            onKeyDown={(event) => event.key === 'Enter' && apply()}
          />
        </FieldFrame>
        <Button look="main" disabled={!isRight} onClick={apply}>
          {t('inventory.bulk.price.apply')}
        </Button>
      </div>
    </Popover>
  )
}
