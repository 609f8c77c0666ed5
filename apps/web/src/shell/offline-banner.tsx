import { WifiOff } from 'lucide-react'
import { Icon } from '@cartie/ui'
import { useIsOffline } from '../lib/live.ts'
import { useText } from '../lib/text.ts'

/** Says that what is on the screen may be old while the line to the server is down. */
export function OfflineBanner() {
  const t = useText()
  const isOffline = useIsOffline()
  return (
    <div role="status" className="shrink-0">
      {isOffline && (
        <p className="flex items-center gap-2 bg-warn-soft px-4 py-1.5 text-warn">
          <Icon of={WifiOff} />
          {t('shell.offline')}
        </p>
      )}
    </div>
  )
}
