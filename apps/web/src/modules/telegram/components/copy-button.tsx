import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'

const shownMs = 2_000

/** Puts a text into the clipboard and says so for a moment. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const t = useText()
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), shownMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  return (
    <Button
      size="sm"
      icon={isCopied ? Check : Copy}
      onClick={() => void navigator.clipboard.writeText(value).then(() => setIsCopied(true))}
    >
      {isCopied ? t('telegram.copied') : label}
    </Button>
  )
}
