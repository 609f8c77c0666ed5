import { Dialog } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { ShortcutsList } from './shortcuts-list.tsx'

/** `?`: every key that works here. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  return (
    <Dialog open onClose={onClose} title={t('shell.shortcuts')}>
      <ShortcutsList />
    </Dialog>
  )
}
