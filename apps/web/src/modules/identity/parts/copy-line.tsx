import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button, Input } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'

/** A text to hand over (a link, a key), with a button that copies it. */
export function CopyLine({ value, label }: { value: string; label: string }) {
  const t = useText()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setIsCopied(true)
  }
  return (
    <div className="flex gap-2">
      <Input value={value} onChange={() => undefined} readOnly label={label} className="min-w-0 flex-1" />
      <Button icon={isCopied ? Check : Copy} onClick={() => void copy()}>
        {isCopied ? t('identity.copied') : t('identity.copy')}
      </Button>
    </div>
  )
}
