import { Bookmark, BookmarkPlus, Pencil, Save, Star, StarOff, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../controls/button.tsx'
import { Menu, type MenuItem } from '../overlay/menu.tsx'
import { useLabels } from '../ui-provider.tsx'
import type { ListView, ListViews } from './list-views.ts'
import { ViewDialog } from './view-dialog.tsx'

/** Saved views of a list: shows one, saves what is shown, and keeps them in order. */
export function ViewsMenu({ views }: { views: ListViews }) {
  const label = useLabels()
  const [edited, setEdited] = useState<ListView | 'new' | null>(null)
  const { current, isChanged } = views
  const name = current?.name ?? label('views')
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button icon={Bookmark} look="bare" size="sm" className="my-1 ml-2 shrink-0">
            <span className="max-w-40 truncate phone:max-w-24">{name}</span>
            {current && isChanged && (
              <span className="size-1.5 rounded-full bg-accent" role="img" aria-label={label('views-changed')} />
            )}
          </Button>
        }
        items={[...useShowItems(views), ...useChangeItems(views, setEdited)]}
      />
      {edited && <ViewDialog views={views} view={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  )
}

function useShowItems({ items, current, show }: ListViews): MenuItem[] {
  const label = useLabels()
  const group = (head: string, isShared: boolean): MenuItem[] => {
    const those = items.filter((view) => view.isShared === isShared)
    return those.length === 0
      ? []
      : [
          { head },
          ...those.map((view) => ({
            label: view.name,
            checked: view.id === current?.id,
            onPress: () => show(view),
            ...(view.isDefault && { hint: label('views-default-mark') }),
          })),
        ]
  }
  return [...group(label('views-mine'), false), ...group(label('views-shared'), true)]
}

function useChangeItems(views: ListViews, edit: (view: ListView | 'new') => void): MenuItem[] {
  const label = useLabels()
  const { current, isChanged, items } = views
  const reason = current && !current.mayChange ? label('views-yours-only') : undefined
  const save: MenuItem = { label: label('views-save'), icon: BookmarkPlus, onPress: () => edit('new') }
  const line = items.length > 0 ? (['line'] as const) : []
  if (!current) return [...line, save]
  return [
    ...line,
    ...(isChanged
      ? [{ label: label('views-save-changes'), icon: Save, reason, onPress: () => views.overwrite(current) }]
      : []),
    save,
    { label: label('views-edit'), icon: Pencil, reason, onPress: () => edit(current) },
    {
      label: label(current.isDefault ? 'views-default-off' : 'views-default'),
      icon: current.isDefault ? StarOff : Star,
      onPress: () => views.setDefault(current, !current.isDefault),
    },
    { label: label('views-none'), icon: X, onPress: () => views.show(null) },
    'line',
    { label: label('views-delete'), icon: Trash2, bad: true, reason, onPress: () => views.remove(current) },
  ]
}
