import type { ScenarioView } from '@cartie/contract/scenarios-editing'
import { textIn } from '@cartie/kernel'
import { Button, IconButton, Notice, Page, Segmented, Status } from '@cartie/ui'
import { CircleAlert, Play, Redo2, Undo2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useCan } from '../../../lib/session.ts'
import { useLocale, useText } from '../../../lib/text.ts'
import { Canvas } from '../canvas/canvas.tsx'
import { Palette } from '../canvas/palette.tsx'
import { StepPanel } from '../inspector/step-panel.tsx'
import { FindingsPanel } from '../panels/findings-panel.tsx'
import { StartPanel } from '../panels/start-panel.tsx'
import { VariablesPanel } from '../panels/variables-panel.tsx'
import { SimulatorPanel } from '../simulator/simulator-panel.tsx'
import { BuilderContext, useBuilder, useEdited, useView, type Builder, type ScenarioChoice } from './builder-context.ts'
import { createBuilderStore } from './builder-store.ts'
import { findKept } from './kept-draft.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useAutosave, type Saving } from './use-autosave.ts'
import { useFindings } from './use-findings.ts'
import { createViewStore, type Side } from './view-store.ts'

/** A scenario being drawn. */
export function ScenarioBuilder({
  scenario,
  scenarios,
}: {
  scenario: ScenarioView
  scenarios: readonly ScenarioChoice[]
}) {
  const t = useText()
  const locale = useLocale()
  const isAllowed = useCan()('scenarios.edit')
  const camera = useRef<Builder['camera']['current']>(null)
  const [stores] = useState(() => {
    const store = createBuilderStore(scenario.draft)
    const kept = findKept(scenario.id)
    // what this browser could not save comes back as a step: saved again, undone, or asked about where others have saved since
    if (kept) store.replace(kept.document)
    return { store, view: createViewStore(locale), baseRevision: kept?.revision ?? scenario.draftRevision }
  })
  const lockedBecause = isAllowed ? null : t('scenarios.read-only')
  const builder = useMemo<Builder>(
    () => ({ ...stores, lockedBecause, scenarios, camera }),
    [stores, lockedBecause, scenarios],
  )
  return (
    <BuilderContext value={builder}>
      <BuilderPage scenario={scenario} baseRevision={stores.baseRevision} />
    </BuilderContext>
  )
}

function BuilderPage({ scenario, baseRevision }: { scenario: ScenarioView; baseRevision: number }) {
  const t = useText()
  const locale = useLocale()
  const { store, view } = useBuilder()
  const saving = useAutosave(scenario, store, baseRevision)
  const mayPublish = useCan()('scenarios.publish')
  const [isPublishing, setIsPublishing] = useState(false)
  useFindings()
  const isSimulating = useView((each) => each.isSimulating)
  return (
    <Page
      title={textIn(scenario.name, locale)}
      crumbs={[{ label: t('nav.scenarios'), href: '/scenarios' }]}
      aside={<SavingStatus saving={saving} />}
      actions={
        <>
          <HistoryButtons />
          <FindingsButton />
          <Button icon={Play} aria-pressed={isSimulating} onClick={() => view.set({ isSimulating: !isSimulating })}>
            {t('scenarios.simulator')}
          </Button>
          <Button
            look="main"
            reason={mayPublish ? undefined : t('scenarios.publish.forbidden')}
            onClick={() => setIsPublishing(true)}
          >
            {t('scenarios.publish')}
          </Button>
        </>
      }
      head={saving.state === 'conflict' && <Conflict saving={saving} />}
      width="none"
    >
      <div className="flex min-h-0 min-w-0 flex-1 phone:hidden">
        <Palette />
        <Canvas />
      </div>
      <SidePane scenarioKey={scenario.key} />
      {isPublishing && (
        <PublishDialog scenarioId={scenario.id} saving={saving} onClose={() => setIsPublishing(false)} />
      )}
      <KeysDialog />
    </Page>
  )
}

function SavingStatus({ saving }: { saving: Saving }) {
  const t = useText()
  const tone = saving.state === 'saved' ? 'ok' : saving.state === 'conflict' ? 'bad' : 'warn'
  return (
    <span role="status">
      <Status tone={tone}>{t(`scenarios.saving.${saving.state}`)}</Status>
    </span>
  )
}

function Conflict({ saving }: { saving: Saving }) {
  const t = useText()
  return (
    <Notice
      tone="bad"
      action={
        <span className="flex gap-2">
          <Button size="sm" onClick={() => void saving.settle('mine')}>
            {t('scenarios.conflict.mine')}
          </Button>
          <Button size="sm" onClick={() => void saving.settle('theirs')}>
            {t('scenarios.conflict.theirs')}
          </Button>
        </span>
      }
    >
      {t('scenarios.conflict')}
    </Notice>
  )
}

function HistoryButtons() {
  const t = useText()
  const { store } = useBuilder()
  const canUndo = useEdited(({ past }) => past.length > 0)
  const canRedo = useEdited(({ future }) => future.length > 0)
  return (
    <span className="flex phone:hidden">
      <IconButton icon={Undo2} label={t('scenarios.undo')} shortcut="mod+z" disabled={!canUndo} onClick={store.undo} />
      <IconButton
        icon={Redo2}
        label={t('scenarios.redo')}
        shortcut="mod+shift+z"
        disabled={!canRedo}
        onClick={store.redo}
      />
    </span>
  )
}

function FindingsButton() {
  const t = useText()
  const { view } = useBuilder()
  const findings = useView((each) => each.findings)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (findings.length === 0) return null
  return (
    <Button icon={CircleAlert} look={errors > 0 ? 'bad' : 'plain'} onClick={() => view.set({ side: 'findings' })}>
      {errors > 0 ? t('scenarios.errors', { count: errors }) : t('scenarios.warnings', { count: findings.length })}
    </Button>
  )
}

const sides: readonly Side[] = ['step', 'variables', 'start', 'findings']

function SidePane({ scenarioKey }: { scenarioKey: string }) {
  const t = useText()
  const { view } = useBuilder()
  const side = useView((each) => each.side)
  const isSimulating = useView((each) => each.isSimulating)
  return (
    <aside
      aria-label={t('scenarios.side')}
      className="flex min-h-0 w-88 shrink-0 flex-col border-l border-line bg-surface phone:w-full"
    >
      <div className="flex min-h-0 flex-1 flex-col">
        <div className="border-b border-line p-2">
          <Segmented
            label={t('scenarios.side')}
            value={side}
            onChange={(next) => view.set({ side: next })}
            options={sides.map((each) => ({ value: each, label: t(`scenarios.side.${each}`) }))}
          />
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto">
          {side === 'step' && <StepPanel />}
          {side === 'variables' && <VariablesPanel />}
          {side === 'start' && <StartPanel />}
          {side === 'findings' && <FindingsPanel />}
        </div>
      </div>
      {isSimulating && <SimulatorPanel scenarioKey={scenarioKey} />}
    </aside>
  )
}
