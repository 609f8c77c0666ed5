import { Card, toast, useToast } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import type { Bot } from '../types.ts'
import { useBotCommands } from '../use-bot-commands.ts'
import { useKeptDraft } from '../use-kept-draft.ts'
import { ReadOnlyNotice } from './read-only-notice.tsx'
import { SaveBar } from './save-bar.tsx'
import { TextsFields } from './texts-fields.tsx'

const mostText = 4_096

/** What the bot says when no scenario has an answer. */
export function RepliesTab({ bot }: { bot: Bot }) {
  const t = useText()
  const canManage = useCan()('bots.manage')
  const { update } = useBotCommands()
  const { failed } = useToast()
  const draft = useKeptDraft(`bot-replies.${bot.id}`, bot.settings.replies)
  const save = async () => {
    try {
      await update.mutateAsync({ accountId: bot.id, replies: draft.value })
      draft.discard()
      toast.ok(t('telegram.replies.saved'))
    } catch (error) {
      failed(error)
    }
  }
  return (
    <>
      {!canManage && <ReadOnlyNotice />}
      {(['default', 'fallback'] as const).map((kind) => (
        <Card key={kind} title={t(`telegram.replies.${kind}`)}>
          <p className="mb-3 text-text-3">{t(`telegram.replies.${kind}.help`)}</p>
          <TextsFields
            label={t(`telegram.replies.${kind}`)}
            tall
            maxLength={mostText}
            disabled={!canManage}
            value={draft.value[kind]}
            onChange={(texts) => draft.change({ ...draft.value, [kind]: texts })}
          />
        </Card>
      ))}
      <SaveBar
        isChanged={draft.isChanged}
        isBusy={update.isPending}
        verb={t('telegram.replies.save')}
        onSave={() => void save()}
        onDiscard={draft.discard}
      />
    </>
  )
}
