import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { Button, Card, Count, Time, toast, useToast } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { hasText, useText } from '../../../lib/text.ts'
import type { DeadTask } from '../types.ts'
import { HealthRow } from './health-row.tsx'

/** Work that was tried many times and given up: it is kept, and may be tried again. */
export function DeadCard({ tasks }: { tasks: readonly DeadTask[] }) {
  const t = useText()
  const can = useCan()
  const queries = useQueryClient()
  const { failed } = useToast()
  const retry = useMutation(
    orpc.health.retryDead.mutationOptions({
      onSuccess: () => toast.ok(t('health.dead.retried')),
      onError: (error) => failed(error),
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.health.key() }),
    }),
  )
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {t('health.dead')}
          <Count value={tasks.length} label={String(tasks.length)} />
        </span>
      }
      flush
    >
      <ul>
        {tasks.map((task) => (
          <HealthRow
            key={task.id}
            state="warning"
            name={
              hasText(`health.queue.${task.queue}`)
                ? t(`health.queue.${task.queue}`)
                : t('health.queue.other', { queue: task.queue })
            }
            more={
              <details>
                <summary className="cursor-pointer">{t('health.dead.reason')}</summary>
                <p className="mt-1 font-mono break-words whitespace-pre-wrap select-text">{task.reason}</p>
              </details>
            }
            action={
              <Button
                size="sm"
                icon={RotateCw}
                busy={retry.isPending && retry.variables.id === task.id}
                reason={can('health.repair') ? undefined : t('health.read-only')}
                onClick={() => retry.mutate({ id: task.id })}
              >
                {t('health.dead.retry')}
              </Button>
            }
          >
            {t('health.dead.given-up')} <Time at={task.diedAt} />
          </HealthRow>
        ))}
      </ul>
    </Card>
  )
}
