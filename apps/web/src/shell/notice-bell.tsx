import { Bell } from 'lucide-react'
import { Count, IconButton, Popover, Time } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { AppLink } from './app-link.tsx'
import { useShellData } from './shell-data.ts'

/** What has happened that is mine to know. Opening it marks all as read. */
export function NoticeBell() {
  const t = useText()
  const { notices, readNotices } = useShellData()
  const unread = notices.filter((notice) => !notice.isRead).length
  return (
    <span className="relative">
      <Popover
        title={t('shell.notices')}
        heading
        align="end"
        onOpenChange={(open) => open && unread > 0 && readNotices()}
        trigger={<IconButton icon={Bell} size="sm" label={t('shell.notices.count', { count: unread })} />}
      >
        <ul className="w-80 max-w-full">
          {notices.map((notice) => (
            <li key={notice.id}>
              <AppLink href={notice.href} className="grid gap-0.5 rounded-in px-2 py-2 hover:bg-hover">
                <span className={notice.isRead ? '' : 'font-medium'}>{notice.text}</span>
                <Time at={notice.at} className="text-11 text-text-3" />
              </AppLink>
            </li>
          ))}
        </ul>
        {notices.length === 0 && <p className="max-w-72 px-2 pb-3 text-text-3">{t('shell.notices.empty')}</p>}
      </Popover>
      <span className="pointer-events-none absolute -top-1 -right-1 scale-80">
        <Count value={unread} />
      </span>
    </span>
  )
}
