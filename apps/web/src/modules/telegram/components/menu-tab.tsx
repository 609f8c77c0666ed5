import { useQuery } from '@tanstack/react-query'
import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { newId } from '@cartie/kernel'
import { Button, Card, Empty, toast, useToast } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { addButton, findButton, findFault, newButton } from '../menu-draft.ts'
import type { Bot, BotMenu } from '../types.ts'
import { useBotCommands } from '../use-bot-commands.ts'
import { useKeptDraft } from '../use-kept-draft.ts'
import { MenuButtonEditor } from './menu-button-editor.tsx'
import { MenuRows } from './menu-rows.tsx'
import { ReadOnlyNotice } from './read-only-notice.tsx'
import { SaveBar } from './save-bar.tsx'

/** The menu under the input: rows of buttons as the client sees them, and the chosen button beside them. */
export function MenuTab({ bot }: { bot: Bot }) {
  const t = useText()
  const canManage = useCan()('bots.manage')
  const { update } = useBotCommands()
  const { failed } = useToast()
  const draft = useKeptDraft(`bot-menu.${bot.id}`, bot.settings.menu)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const scenarios = useQuery(orpc.scenarios.listScenarios.queryOptions()).data
  const keys = scenarios?.filter(({ isPublished }) => isPublished).map(({ key }) => key)
  const faultOf = (button: BotMenu['rows'][number][number]) => (keys ? findFault(button, keys) : null)
  const faulty = draft.value.rows.flat().find((button) => faultOf(button) !== null)
  const fault = faulty && faultOf(faulty)
  const chosen = findButton(draft.value, chosenId)
  const add = (row?: number) => {
    const id = newId()
    draft.change(addButton(draft.value, newButton(id), row))
    setChosenId(id)
  }
  const save = async () => {
    try {
      await update.mutateAsync({ accountId: bot.id, menu: draft.value })
      draft.discard()
      toast.ok(t('telegram.menu.saved'))
    } catch (error) {
      failed(error)
    }
  }
  return (
    <>
      {!canManage && <ReadOnlyNotice />}
      <p className="max-w-160 text-text-3">{t('telegram.menu.help')}</p>
      {draft.value.rows.length === 0 ? (
        <Empty
          icon={Keyboard}
          title={t('telegram.menu.empty')}
          action={
            <Button look="main" onClick={() => add()} reason={canManage ? undefined : t('telegram.read-only')}>
              {t('telegram.menu.add-first')}
            </Button>
          }
        >
          {t('telegram.menu.empty.text')}
        </Empty>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)]">
          <MenuRows
            menu={draft.value}
            chosenId={chosenId}
            onChoose={setChosenId}
            onAdd={canManage ? add : null}
            faultOf={faultOf}
          />
          {chosen ? (
            <MenuButtonEditor
              key={chosen.button.id}
              menu={draft.value}
              button={chosen.button}
              scenarios={scenarios ?? []}
              fault={faultOf(chosen.button)}
              disabled={!canManage}
              onChange={draft.change}
            />
          ) : (
            <Card>
              <p className="text-text-3">{t('telegram.menu.choose')}</p>
            </Card>
          )}
        </div>
      )}
      <SaveBar
        isChanged={draft.isChanged}
        isBusy={update.isPending}
        verb={t('telegram.menu.save')}
        fault={fault ? t(`telegram.fault.${fault}`) : undefined}
        onSave={() => void save()}
        onDiscard={draft.discard}
      />
    </>
  )
}
