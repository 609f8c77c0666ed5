import { Bell } from 'lucide-react'
import { useEffect } from 'react'
import { Count, IconButton } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { LazyNoticePopover, loadMenus } from './lazy-menus.ts'
import { OnDemand } from './on-demand.tsx'
import { useShellData } from '../lib/shell-data.ts'

/** How much is new for me; opens the list. */
export function NoticeBell() {
  const t = useText()
  const { notices } = useShellData()
  const unread = notices.filter((notice) => !notice.isRead).length
  useEffect(() => {
    if (unread > 0) navigator.setAppBadge?.(unread).catch(() => undefined)
    else navigator.clearAppBadge?.().catch(() => undefined)
  }, [unread])
  return (
    <span className="relative">
      <OnDemand
        preload={loadMenus}
        opened={LazyNoticePopover}
        button={<IconButton icon={Bell} size="sm" label={t('shell.notices.count', { count: unread })} />}
      />
      <span className="pointer-events-none absolute -top-1 -right-1 scale-80">
        <Count value={unread} />
      </span>
    </span>
  )
}
