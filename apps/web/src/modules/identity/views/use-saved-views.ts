import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ListName } from '@cartie/contract/views'
import { readColumns, toast, type ListView, type ListViews, type ViewDraft } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import { holdsSame, viewSearchOf, type Search } from './view-search.ts'

type SavedView = Awaited<ReturnType<typeof client.identity.listViews>>[number]

/**
 * The saved views of a list page, for its `views`. A view is what the address says; `passing` names what of the address is
 * no part of it (a form that is open). Whoever comes to the bare address is shown their default view.
 */
export function useSavedViews(list: ListName, passing: readonly string[] = []): ListViews {
  const t = useText()
  const can = useCan()
  const search: Search = useSearch({ strict: false })
  const show = useShow(search, passing)
  const { data } = useQuery(orpc.identity.listViews.queryOptions({ input: { list } }))
  const items = data ?? []
  const current = items.find(({ id }) => id === search['saved']) ?? null
  const shown = viewSearchOf(search, { columns: readColumns(list), passing })
  const acts = useViewActs(list, { show, isCurrent: (id) => id === search['saved'] })
  useDefaultView(items, search, show)
  const byId = (view: ListView): SavedView | null => items.find(({ id }) => id === view.id) ?? null
  return {
    items,
    current,
    isChanged: current !== null && !holdsSame(viewSearchOf(search, { columns: null, passing }), current.search),
    shareReason: can('views.share') ? undefined : t('identity.views.share-refused'),
    show: (view) => show(view && byId(view)),
    create: (draft) => acts.create({ ...draft, search: shown }),
    update: async (view, draft) => {
      const saved = byId(view)
      return saved && acts.update(saved, draft)
    },
    overwrite: (view) => void acts.overwrite(byId(view), shown),
    setDefault: (view, isDefault) => acts.setDefault(byId(view), isDefault),
    remove: (view) => acts.remove(byId(view)),
  }
}

/** Goes to a view's address; the list itself for none. What is open stays open. */
function useShow(search: Search, passing: readonly string[]) {
  const navigate = useNavigate()
  const kept = Object.fromEntries(Object.entries(search).filter(([key]) => key === 'open' || passing.includes(key)))
  return (view: Pick<SavedView, 'id' | 'search'> | null, replace = false): void =>
    void navigate({ to: '.', search: { ...kept, ...(view && { ...view.search, saved: view.id }) }, replace })
}

/** Shows the default view to whoever came to the bare address; once, so that the plain list can be had afterwards. */
function useDefaultView(items: readonly SavedView[], search: Search, show: ReturnType<typeof useShow>): void {
  const isBare = Object.keys(search).length === 0
  const isDue = useRef(isBare)
  const wanted = items.find(({ isDefault }) => isDefault)
  useEffect(() => {
    if (!isBare) isDue.current = false
    if (!isDue.current || !wanted) return
    isDue.current = false
    show(wanted, true)
  }, [isBare, wanted, show])
}

type Around = { readonly show: ReturnType<typeof useShow>; readonly isCurrent: (id: string) => boolean }

function useViewActs(list: ListName, { show, isCurrent }: Around) {
  const t = useText()
  const failed = useFailed()
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: orpc.identity.listViews.key() })
  const createView = useMutation(orpc.identity.createView.mutationOptions({ onSettled }))
  const updateView = useMutation(orpc.identity.updateView.mutationOptions({ onSettled }))
  const defaultView = useMutation(orpc.identity.setDefaultView.mutationOptions({ onSettled, onError: failed }))
  const deleteView = useMutation(orpc.identity.deleteView.mutationOptions({ onSettled, onError: failed }))
  const restoreView = useMutation(orpc.identity.restoreView.mutationOptions({ onSettled, onError: failed }))
  const named = async (work: () => Promise<void>): Promise<string | null> => {
    try {
      await work()
      return null
    } catch (error) {
      if (codeOf(error) === 'VIEW_NAME_TAKEN') return t('identity.views.name-taken')
      throw error
    }
  }
  return {
    create: (draft: ViewDraft & { search: Record<string, string> }) =>
      named(async () => {
        show(await createView.mutateAsync({ list, ...draft }), true)
        toast.ok(t('identity.views.saved', { name: draft.name }))
      }),
    update: (view: SavedView, draft: ViewDraft) =>
      named(async () => {
        await updateView.mutateAsync({ viewId: view.id, ...draft })
      }),
    overwrite: async (view: SavedView | null, search: Record<string, string>): Promise<void> => {
      if (!view) return
      const before = view.search
      try {
        show(await updateView.mutateAsync({ viewId: view.id, search }), true)
        const undo = () => updateView.mutate({ viewId: view.id, search: before }, { onError: failed })
        toast.ok(t('identity.views.saved', { name: view.name }), { undo })
      } catch (error) {
        failed(error)
      }
    },
    setDefault: (view: SavedView | null, isDefault: boolean): void => {
      if (!view) return
      const said = t(isDefault ? 'identity.views.default-set' : 'identity.views.default-gone', { name: view.name })
      defaultView.mutate({ list, viewId: isDefault ? view.id : null }, { onSuccess: () => toast.ok(said) })
    },
    remove: (view: SavedView | null): void => {
      if (!view) return
      const undo = () => restoreView.mutate({ viewId: view.id })
      const onSuccess = () => {
        if (isCurrent(view.id)) show(null, true)
        toast.ok(t('identity.views.deleted', { name: view.name }), { undo })
      }
      deleteView.mutate({ viewId: view.id }, { onSuccess })
    },
  }
}
