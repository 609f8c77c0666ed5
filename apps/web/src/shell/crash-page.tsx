import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ErrorState } from '@cartie/ui'

/** A page that broke: said plainly, with a retry; never a blank screen. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  useEffect(() => console.error(error), [error])
  const retry = () => {
    // a chunk that a new release has replaced can only be had by loading the page anew
    if (/dynamically imported module|module script/i.test(String(error))) return location.reload()
    reset()
    void router.invalidate()
  }
  return (
    <div className="grid min-h-full flex-1">
      <ErrorState error={isFailure(error) ? error : { code: 'PAGE_BROKE' }} onRetry={retry} />
    </div>
  )
}

const isFailure = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && ('code' in error || 'status' in error)
