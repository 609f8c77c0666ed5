import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Id } from '@cartie/kernel'
import { toast, useFormat } from '@cartie/ui'
import { orpc } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useFailed } from '../../lib/use-failed.ts'
import type { ConversationDetail } from './components/thread.tsx'

/** What may be done to a conversation as a whole. Each says what it did; what can be undone is. */
export function useConversationActs(conversation: ConversationDetail) {
  const t = useText()
  const format = useFormat()
  const failed = useFailed()
  const queryClient = useQueryClient()
  const options = {
    onError: failed,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: orpc.inbox.key() }),
        queryClient.invalidateQueries({ queryKey: orpc.contacts.listTimeline.key() }),
      ]),
  }
  const assign = useMutation(orpc.inbox.assignConversation.mutationOptions(options))
  const resolve = useMutation(orpc.inbox.resolveConversation.mutationOptions(options))
  const reopen = useMutation(orpc.inbox.reopenConversation.mutationOptions(options))
  const snooze = useMutation(orpc.inbox.snoozeConversation.mutationOptions(options))
  const markUnread = useMutation(orpc.inbox.markUnread.mutationOptions(options))
  const hold = useMutation(orpc.inbox.holdConversation.mutationOptions(options))
  const takeOver = useMutation(orpc.inbox.takeOverConversation.mutationOptions(options))
  const release = useMutation(orpc.inbox.releaseConversation.mutationOptions(options))
  const ref = { conversationId: conversation.id }
  const before = conversation.assigneeId
  return {
    assign: (memberId: Id<'member'> | null) =>
      assign.mutate(
        { ...ref, memberId },
        {
          onSuccess: () =>
            toast.ok(t('inbox.done.assigned'), { undo: () => assign.mutate({ ...ref, memberId: before }) }),
        },
      ),
    resolve: () =>
      resolve.mutate(ref, {
        onSuccess: () =>
          toast.ok(t('inbox.done.resolved', { name: conversation.contact.name }), { undo: () => reopen.mutate(ref) }),
      }),
    reopen: () => reopen.mutate(ref),
    snooze: (until: Date) =>
      snooze.mutate(
        { ...ref, until },
        {
          onSuccess: () =>
            toast.ok(t('inbox.done.snoozed', { time: format.relative(until) }), { undo: () => reopen.mutate(ref) }),
        },
      ),
    markUnread: () => markUnread.mutate(ref, { onSuccess: () => toast.ok(t('inbox.done.unread')) }),
    copyLink: () =>
      void navigator.clipboard
        .writeText(`${location.origin}/inbox?c=${conversation.id}`)
        .then(() => toast.ok(t('inbox.done.link')), failed),
    hold: () => hold.mutate(ref),
    takeOver: () => takeOver.mutate(ref),
    release: () => release.mutate(ref),
    isChangingHands: hold.isPending || takeOver.isPending || release.isPending,
  }
}
