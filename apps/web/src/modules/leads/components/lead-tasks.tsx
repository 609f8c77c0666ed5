import { useQuery } from '@tanstack/react-query'
import { Clock, EllipsisVertical, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import {
  Avatar,
  Badge,
  Button,
  Checkbox,
  DateInput,
  IconButton,
  Input,
  Menu,
  Section,
  cn,
  toast,
  useFormat,
  useLabels,
  useToast,
} from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan, useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { fromLocalInput, toLocalInput } from '../local-time.ts'
import type { LeadTask } from '../types.ts'
import { usePlanCommands } from '../use-lead-commands.ts'
import { useMemberName } from '../use-members.ts'
import { MemberSelect } from './member-select.tsx'

/** What colleagues are to do about a lead: what is open first, by when it is due. */
export function LeadTasks({ leadId }: { leadId: string }) {
  const t = useText()
  const can = useCan()
  const me = useSession()?.here?.memberId ?? null
  const [isAdding, setIsAdding] = useState(false)
  const { addTask } = usePlanCommands()
  const { data } = useQuery(orpc.leads.listTasks.queryOptions({ input: { leadId, limit: 100 } }))
  const tasks = (data?.items ?? []).toSorted((a, b) => Number(a.doneAt !== null) - Number(b.doneAt !== null))
  const reason = can('leads.edit') ? undefined : t('leads.read-only')
  return (
    <Section
      title={t('leads.tasks')}
      aside={
        <Button size="sm" look="bare" icon={Plus} reason={reason} onClick={() => setIsAdding(true)}>
          {t('leads.tasks.add')}
        </Button>
      }
    >
      <ul className="grid gap-0.5">
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} canEdit={!reason} />
        ))}
      </ul>
      {tasks.length === 0 && !isAdding && <p className="text-text-3">{t('leads.tasks.empty')}</p>}
      {isAdding && (
        <TaskEditor
          start={{ text: '', dueAt: null, assigneeId: me }}
          onSave={(task) => addTask.mutateAsync({ leadId, ...task })}
          onDone={() => setIsAdding(false)}
        />
      )}
    </Section>
  )
}

type TaskFacts = Pick<LeadTask, 'text' | 'dueAt'> & { assigneeId: string | null }

function TaskRow({ task, canEdit }: { task: LeadTask; canEdit: boolean }) {
  const t = useText()
  const label = useLabels()
  const format = useFormat()
  const { failed } = useToast()
  const [isEdited, setIsEdited] = useState(false)
  const assignee = useMemberName()(task.assigneeId)
  const { addTask, updateTask, completeTask, removeTask } = usePlanCommands()
  const isDone = task.doneAt !== null
  const isLate = !isDone && task.dueAt !== null && task.dueAt < new Date()
  const tick = (done: boolean) =>
    completeTask.mutate(
      { taskId: task.id, isDone: done },
      {
        onError: (error) => failed(error),
        onSuccess: () => done && toast.ok(t('leads.tasks.done', { text: task.text }), { undo: () => tick(false) }),
      },
    )
  const remove = () =>
    removeTask.mutate(
      { taskId: task.id },
      {
        onError: (error) => failed(error),
        onSuccess: () =>
          toast.ok(t('leads.tasks.removed', { text: task.text }), {
            undo: () =>
              addTask.mutate({ leadId: task.leadId, text: task.text, dueAt: task.dueAt, assigneeId: task.assigneeId }),
          }),
      },
    )
  if (isEdited)
    return (
      <li>
        <TaskEditor
          start={task}
          onSave={(facts) => updateTask.mutateAsync({ taskId: task.id, ...facts })}
          onDone={() => setIsEdited(false)}
        />
      </li>
    )
  return (
    <li className="-mx-1.5 flex min-h-8 items-center gap-2 rounded-in px-1.5 hover:bg-hover phone:min-h-11">
      <Checkbox className="min-w-0 flex-1" value={isDone} disabled={!canEdit || completeTask.isPending} onChange={tick}>
        <span className={cn('break-words', isDone && 'text-text-3 line-through')}>{task.text}</span>
      </Checkbox>
      {task.dueAt && (
        <Badge tone={isLate ? 'bad' : 'mute'} icon={Clock}>
          {format.relative(task.dueAt)}
        </Badge>
      )}
      {assignee && <Avatar name={assignee} size="sm" alone />}
      {canEdit && (
        <Menu
          align="end"
          trigger={<IconButton icon={EllipsisVertical} size="sm" label={`${t('leads.more')}: ${task.text}`} />}
          items={[
            { label: label('edit'), icon: Pencil, onPress: () => setIsEdited(true) },
            { label: t('leads.tasks.remove'), icon: Trash2, bad: true, onPress: remove },
          ]}
        />
      )}
    </li>
  )
}

type TaskEditorProps = { start: TaskFacts; onSave: (task: TaskFacts) => Promise<unknown>; onDone: () => void }

function TaskEditor({ start, onSave, onDone }: TaskEditorProps) {
  const t = useText()
  const label = useLabels()
  const { failed } = useToast()
  const [text, setText] = useState(start.text)
  const [due, setDue] = useState(toLocalInput(start.dueAt))
  const [assigneeId, setAssigneeId] = useState<string | null>(start.assigneeId)
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    if (!text.trim() || isBusy) return
    setIsBusy(true)
    try {
      await onSave({ text: text.trim(), dueAt: fromLocalInput(due), assigneeId })
      onDone()
    } catch (error) {
      failed(error)
      setIsBusy(false)
    }
  }
  return (
    <form
      className="my-1 grid gap-2 rounded-box bg-surface-2 p-2"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <Input
        label={t('leads.tasks.text')}
        placeholder={t('leads.tasks.placeholder')}
        value={text}
        onChange={setText}
        maxLength={1_000}
        autoFocus
      />
      <div className="grid grid-cols-2 gap-2 phone:grid-cols-1">
        <DateInput label={t('leads.tasks.due')} kind="datetime" value={due} onChange={setDue} />
        <MemberSelect label={t('leads.assignee')} value={assigneeId} onChange={setAssigneeId} />
      </div>
      <div className="flex gap-2">
        <Button type="submit" size="sm" busy={isBusy} disabled={!text.trim()}>
          {t('leads.tasks.save')}
        </Button>
        <Button size="sm" look="bare" onClick={onDone}>
          {label('cancel')}
        </Button>
      </div>
    </form>
  )
}
