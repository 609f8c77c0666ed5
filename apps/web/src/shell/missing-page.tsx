import { Compass } from 'lucide-react'
import { Empty, buttonClass } from '@cartie/ui'
import { useText } from '../lib/text.ts'
import { AppLink } from '../lib/app-link.tsx'

/** 404: the address leads nowhere. */
export function MissingPage() {
  const t = useText()
  return (
    <div className="grid min-h-full flex-1">
      <Empty
        icon={Compass}
        title={t('shell.missing')}
        action={
          <AppLink href="/" className={buttonClass({ look: 'main' })}>
            {t('shell.missing.home')}
          </AppLink>
        }
      >
        {t('shell.missing.text')}
      </Empty>
    </div>
  )
}
