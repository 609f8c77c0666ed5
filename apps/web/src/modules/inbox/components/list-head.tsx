import { Ellipsis, ListFilter, PenLine, Search, X } from 'lucide-react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useQuery } from '@tanstack/react-query'
import { countLimit, type InboxView } from '@cartie/contract/inbox'
import { channelKinds, type ChannelKind } from '@cartie/contract/messaging'
import { Button, Chip, FieldFrame, IconButton, Input, Menu, Popover, Select, Switch, Tabs, ViewsMenu } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useSavedViews } from '../../identity/index.ts'
import { channelIcons } from '../channel-icons.ts'
import { countFilters, type InboxState } from '../inbox-state.ts'
import { useLabels, useMembers } from '../queries.ts'

type Props = {
  state: InboxState
  onChange: (part: Partial<InboxState>) => void
  searchBox: RefObject<HTMLElement | null>
  onStart: () => void
}

const always: readonly InboxView[] = ['mine', 'unassigned', 'all']
const rare: readonly InboxView[] = ['unread', 'snoozed', 'resolved']

/** The title with its count, the search, the views with theirs, and the filters that are on. */
export function ListHead({ state, onChange, searchBox, onStart }: Props) {
  const t = useText()
  const can = useCan()
  const counts = useQuery(orpc.inbox.countConversations.queryOptions()).data
  const said = (count: number | undefined): string =>
    count === undefined ? '' : count >= countLimit ? `${countLimit - 1}+` : String(count)
  const fourth = rare.includes(state.view) ? state.view : 'snoozed'
  return (
    <>
      <header className="flex min-h-bar shrink-0 items-center gap-1 border-b border-line pr-2 pl-4 phone:pl-3">
        <h1 className="text-16">{t('nav.inbox')}</h1>
        <span className="num ml-1 text-text-3">{said(counts?.all)}</span>
        <span className="ml-auto" />
        <ViewsMenu views={useSavedViews('inbox', ['c'])} />
        <Filters state={state} onChange={onChange} />
        <IconButton
          size="sm"
          icon={PenLine}
          label={t('inbox.start')}
          reason={can('inbox.reply') ? undefined : t('inbox.read-only')}
          onClick={onStart}
        />
      </header>
      <SearchBox state={state} onChange={onChange} box={searchBox} />
      <Tabs
        className="pr-1! pl-3!"
        label={t('inbox.views')}
        value={state.view}
        onChange={(view) => onChange({ view })}
        tabs={[...always, fourth].map((view) => ({
          id: view,
          label: t(`inbox.view.${view}`),
          count: view === 'all' ? undefined : counts?.[view],
        }))}
        end={
          <Menu
            align="end"
            trigger={<IconButton size="sm" icon={Ellipsis} label={t('inbox.views.more')} />}
            items={rare.map((view) => ({
              label: t(`inbox.view.${view}`),
              hint: said(counts?.[view]),
              checked: state.view === view,
              onPress: () => onChange({ view }),
            }))}
          />
        }
      />
      <ActiveFilters state={state} onChange={onChange} />
    </>
  )
}

function SearchBox({ state, onChange, box }: Pick<Props, 'state' | 'onChange'> & { box: Props['searchBox'] }) {
  const t = useText()
  const [typed, setTyped] = useState(state.search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (document.activeElement !== box.current) setTyped(state.search)
  }, [box, state.search])
  const ask = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange({ search: text.trim().slice(0, 100) }), 250)
  }
  return (
    <div className="px-3 pt-2">
      <Input
        ref={box}
        icon={Search}
        label={t('inbox.search')}
        placeholder={t('inbox.search.hint')}
        value={typed}
        onChange={ask}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.currentTarget.blur()
          if (typed) ask('')
        }}
        end={
          typed && (
            <IconButton size="sm" className="-mr-2" icon={X} label={t('inbox.search.clear')} onClick={() => ask('')} />
          )
        }
      />
    </div>
  )
}

function Filters({ state, onChange }: Pick<Props, 'state' | 'onChange'>) {
  const t = useText()
  const labels = useLabels()
  const { members } = useMembers()
  const count = countFilters(state)
  const anything = { value: '', label: t('inbox.filter.any') }
  return (
    <Popover
      heading
      align="end"
      title={t('inbox.filters')}
      trigger={
        <IconButton
          size="sm"
          icon={ListFilter}
          look={count > 0 ? 'plain' : 'bare'}
          label={count > 0 ? t('inbox.filters.on', { count }) : t('inbox.filters')}
        />
      }
    >
      <div className="grid w-64 gap-3 p-2 pt-0">
        <FieldFrame id="inbox-channel" label={t('inbox.filter.channel')}>
          <Select
            id="inbox-channel"
            value={state.channel ?? ''}
            options={[
              anything,
              ...channelKinds.map((kind) => ({
                value: kind,
                label: t(`inbox.channel.${kind}`),
                icon: channelIcons[kind],
              })),
            ]}
            onChange={(value) => onChange({ channel: channelOf(value) })}
          />
        </FieldFrame>
        {labels.length > 0 && (
          <FieldFrame id="inbox-label" label={t('inbox.filter.label')}>
            <Select
              id="inbox-label"
              value={state.labelId ?? ''}
              options={[anything, ...labels.map(({ id, name }) => ({ value: id, label: name }))]}
              onChange={(value) => onChange({ labelId: value || null })}
            />
          </FieldFrame>
        )}
        <FieldFrame id="inbox-who" label={t('inbox.filter.assignee')}>
          <Select
            id="inbox-who"
            value={state.assigneeId ?? ''}
            options={[anything, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(value) => onChange({ assigneeId: value || null })}
          />
        </FieldFrame>
        <Switch value={state.isWaiting} onChange={(isWaiting) => onChange({ isWaiting })}>
          {t('inbox.filter.waiting')}
        </Switch>
        {count > 0 && (
          <Button
            size="sm"
            onClick={() => onChange({ channel: null, labelId: null, assigneeId: null, isWaiting: false })}
          >
            {t('inbox.list.clear')}
          </Button>
        )}
      </div>
    </Popover>
  )
}

const channelOf = (value: string | null): ChannelKind | null => channelKinds.find((kind) => kind === value) ?? null

function ActiveFilters({ state, onChange }: Pick<Props, 'state' | 'onChange'>) {
  const t = useText()
  const label = useLabels().find(({ id }) => id === state.labelId)
  const { nameOf } = useMembers()
  if (countFilters(state) === 0) return null
  return (
    <div className="no-bar flex shrink-0 gap-1.5 overflow-x-auto border-b border-line px-3 py-2">
      {state.channel && (
        <Chip on onRemove={() => onChange({ channel: null })}>
          {t(`inbox.channel.${state.channel}`)}
        </Chip>
      )}
      {state.labelId && (
        <Chip on onRemove={() => onChange({ labelId: null })}>
          {label?.name ?? t('inbox.filter.label')}
        </Chip>
      )}
      {state.assigneeId && (
        <Chip on onRemove={() => onChange({ assigneeId: null })}>
          {nameOf(state.assigneeId) ?? t('inbox.filter.assignee')}
        </Chip>
      )}
      {state.isWaiting && (
        <Chip on onRemove={() => onChange({ isWaiting: false })}>
          {t('inbox.filter.waiting')}
        </Chip>
      )}
    </div>
  )
}
