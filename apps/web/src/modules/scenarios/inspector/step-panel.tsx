import { kindSchema } from '@cartie/flow'
import { Button, Empty, Icon, Input, Menu, IconButton, Textarea } from '@cartie/ui'
import { ChevronDown, Copy, Link, MousePointerClick, Plus, Trash2, Ellipsis } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { useAct, useBuilder, useEdited, useView } from '../builder/builder-context.ts'
import { kindIcon } from '../canvas/kind-icons.ts'
import { freeExit, kindTitle, nodeTitle } from '../canvas/node-words.ts'
import { MessagePreview } from '../preview/message-preview.tsx'
import { FormField } from './form-field.tsx'
import { readSchema } from './json-schema.ts'
import { StepFindings } from './step-findings.tsx'
import { StepWays } from './step-ways.tsx'
import { useStepForm, type StepForm } from './use-step-form.ts'

/** What is picked, to be changed: a step's form, or what can be done with many. */
export function StepPanel() {
  const t = useText()
  const picked = useEdited((state) => state.picked.nodes)
  const id = picked.at(-1)
  if (picked.length > 1) return <ManyPicked count={picked.length} ids={picked} />
  if (id !== undefined) return <StepFields key={id} id={id} />
  return (
    <Empty icon={MousePointerClick} title={t('scenarios.step.none')}>
      {t('scenarios.step.none.text')}
    </Empty>
  )
}

function ManyPicked({ count, ids }: { count: number; ids: readonly string[] }) {
  const t = useText()
  const act = useAct()
  return (
    <div className="grid gap-3 p-4">
      <h2 className="text-14">{t('scenarios.picked', { count })}</h2>
      <div className="flex flex-wrap gap-2">
        <Button icon={Copy} onClick={() => act({ do: 'duplicate', ids })}>
          {t('scenarios.duplicate')}
        </Button>
        <Button look="bad" icon={Trash2} onClick={() => act({ do: 'remove-nodes', ids, heals: true })}>
          {t('scenarios.remove')}
        </Button>
      </div>
      <p className="text-text-3">{t('scenarios.picked.help')}</p>
    </div>
  )
}

/** Fields most people never touch; folded away. */
const rare = [
  'retries',
  'errorText',
  'timeoutMinutes',
  'allowBack',
  'showsNavigation',
  'perRow',
  'otherVariable',
  'optional',
  'media',
  'thousandsBelow',
  'result',
]
const own = ['kind', 'position', 'name', 'note']

function StepFields({ id }: { id: string }) {
  const t = useText()
  const form = useStepForm(id)
  const kind = form?.node.kind
  const root = useMemo(() => (kind ? readSchema(kindSchema(kind)) : null), [kind])
  const [isOpen, setIsOpen] = useState(false)
  if (!form || !root) return null
  const names = Object.keys(root.properties ?? {}).filter((name) => !own.includes(name))
  const later = names.filter((name) => rare.includes(name))
  const fields = (some: readonly string[]) =>
    some.map((name) => (
      <FormField
        key={name}
        name={name}
        path={name}
        schema={root.properties?.[name] ?? {}}
        root={root}
        value={form.valueOf(name)}
        onChange={(value) => form.change(name, value)}
        problemAt={form.problemAt}
      />
    ))
  return (
    <div>
      <StepHead id={id} form={form} />
      <div data-step-form="" className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
        <StepFindings id={id} />
        {fields(names.filter((name) => !rare.includes(name)))}
        {later.length > 0 && (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
            className="flex items-center gap-1 text-12 font-medium text-text-2"
          >
            <Icon of={ChevronDown} size={14} className={isOpen ? '' : '-rotate-90'} />
            {t('scenarios.step.more')}
          </button>
        )}
        {isOpen && fields(later)}
        <StepWays id={id} />
        <MessagePreview id={id} />
        <OwnFields form={form} />
      </div>
    </div>
  )
}

function StepHead({ id, form }: { id: string; form: StepForm }) {
  const t = useText()
  const act = useAct()
  const { view, store } = useBuilder()
  const locale = useView((each) => each.language)
  const { node } = form
  return (
    <header className="flex min-h-11 items-center gap-2 border-b border-line px-4">
      <Icon of={kindIcon(node.kind)} size={16} className="text-text-3" />
      <h2 className="min-w-0 flex-1 truncate text-14">{nodeTitle(node, locale)}</h2>
      <Menu
        align="end"
        trigger={<IconButton size="sm" icon={Ellipsis} label={t('scenarios.step.acts')} />}
        items={[
          {
            label: t('scenarios.tools.add'),
            icon: Plus,
            shortcut: 'a',
            onPress: () => {
              const exit = freeExit(store.get().document, id)
              view.set({ choosing: { what: 'step', at: null, after: exit === null ? null : { from: id, exit } } })
            },
          },
          {
            label: t('scenarios.connect'),
            icon: Link,
            shortcut: 'c',
            onPress: () => view.set({ choosing: { what: 'target', from: id, exit: null } }),
          },
          node.kind !== 'start' && {
            label: t('scenarios.duplicate'),
            icon: Copy,
            shortcut: 'mod+d',
            onPress: () => act({ do: 'duplicate', ids: [id] }),
          },
          node.kind !== 'start' && {
            label: t('scenarios.remove'),
            icon: Trash2,
            bad: true,
            onPress: () => act({ do: 'remove-nodes', ids: [id], heals: true }),
          },
        ]}
      />
    </header>
  )
}

/** What only those who edit see: the step's name and a note. */
function OwnFields({ form }: { form: StepForm }) {
  const t = useText()
  const locale = useView((view) => view.language)
  const wordOf = (field: string): string => {
    const value = form.valueOf(field)
    return typeof value === 'string' ? value : ''
  }
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <Input
        label={t('scenarios.field.name')}
        placeholder={t('scenarios.step.name', { kind: kindTitle(form.node.kind, locale) })}
        maxLength={80}
        value={wordOf('name')}
        onChange={(name) => form.change('name', name === '' ? undefined : name)}
      />
      <Textarea
        label={t('scenarios.field.note')}
        placeholder={t('scenarios.step.note')}
        minRows={1}
        maxLength={2000}
        value={wordOf('note')}
        onChange={(note) => form.change('note', note === '' ? undefined : note)}
      />
    </div>
  )
}
