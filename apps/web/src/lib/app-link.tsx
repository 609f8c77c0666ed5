import { useRouter } from '@tanstack/react-router'
import type { LinkProps } from '@cartie/ui'
import type { MouseEvent } from 'react'

/** An anchor that moves within the app without a reload, and lets the browser have its own ways (new tab, download). */
export function AppLink({ href, onClick, ...rest }: LinkProps) {
  const router = useRouter()
  const isOurs = href.startsWith('/') && !rest.target && rest.download === undefined
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isOurs || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.history.push(href)
  }
  return <a href={href} onClick={go} {...rest} />
}
