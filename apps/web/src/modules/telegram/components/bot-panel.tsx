import { Tabs } from '@cartie/ui'
import type { ComponentType } from 'react'
import { useText } from '../../../lib/text.ts'
import type { Bot } from '../types.ts'
import { botTabs, type BotTab } from '../use-bots.ts'
import { AdminChatTab } from './admin-chat-tab.tsx'
import { CommandsTab } from './commands-tab.tsx'
import { ConnectionTab } from './connection-tab.tsx'
import { HealthTab } from './health-tab.tsx'
import { MenuTab } from './menu-tab.tsx'
import { RepliesTab } from './replies-tab.tsx'

type BotPanelProps = { bot: Bot; tab: BotTab; onTab: (tab: BotTab) => void }

/** One bot: how it is doing, and all that can be set on it. */
export function BotPanel({ bot, tab, onTab }: BotPanelProps) {
  const t = useText()
  const Panel = panels[tab]
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <Tabs
        label={bot.name}
        value={tab}
        onChange={onTab}
        tabs={botTabs.map((id) => ({ id, label: t(`telegram.tab.${id}`) }))}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid max-w-220 gap-5 p-6 phone:p-3">
          <Panel key={`${bot.id} ${tab}`} bot={bot} />
        </div>
      </div>
    </div>
  )
}

const panels: Record<BotTab, ComponentType<{ bot: Bot }>> = {
  health: HealthTab,
  menu: MenuTab,
  commands: CommandsTab,
  replies: RepliesTab,
  'admin-chat': AdminChatTab,
  connection: ConnectionTab,
}
