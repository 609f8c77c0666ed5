import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../../lib/api.ts'
import type { Bot } from './types.ts'

/** What may be done to a bot. The list shows the answer at once. */
export function useBotCommands() {
  const queries = useQueryClient()
  const options = useMemo(
    () => ({
      onSuccess: (bot: Bot) => {
        queries.setQueryData<{ items: Bot[] }>(orpc.telegram.listBots.queryKey(), (before) => ({
          items: before?.items.some(({ id }) => id === bot.id)
            ? before.items.map((each) => (each.id === bot.id ? bot : each))
            : [...(before?.items ?? []), bot],
        }))
        void queries.invalidateQueries({ queryKey: orpc.setup.key() })
      },
    }),
    [queries],
  )
  return {
    connect: useMutation(orpc.telegram.connectBot.mutationOptions(options)),
    update: useMutation(orpc.telegram.updateBot.mutationOptions(options)),
    check: useMutation(orpc.telegram.checkBot.mutationOptions(options)),
    pause: useMutation(orpc.telegram.pauseBot.mutationOptions(options)),
    resume: useMutation(orpc.telegram.resumeBot.mutationOptions(options)),
    setDelivery: useMutation(orpc.telegram.setDelivery.mutationOptions(options)),
    replaceToken: useMutation(orpc.telegram.replaceToken.mutationOptions(options)),
    setAdminChat: useMutation(orpc.telegram.setAdminChat.mutationOptions(options)),
    disconnect: useMutation(
      orpc.telegram.disconnectBot.mutationOptions({
        onSuccess: ({ accountId }) => {
          queries.setQueryData<{ items: Bot[] }>(orpc.telegram.listBots.queryKey(), (before) => ({
            items: before?.items.filter(({ id }) => id !== accountId) ?? [],
          }))
          void queries.invalidateQueries({ queryKey: orpc.setup.key() })
        },
      }),
    ),
  }
}
