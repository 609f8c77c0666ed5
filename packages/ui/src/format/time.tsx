import { useEffect, useState } from 'react'
import { useFormat } from './use-format.ts'

/** A moment as people say it, kept fresh, with the exact time on hover and for machines. Takes a Date or an ISO string. */
export function Time({ at, className }: { at: Date | string; className?: string }) {
  const format = useFormat()
  const moment = typeof at === 'string' ? new Date(at) : at
  useMinuteTick(Math.abs(Date.now() - moment.getTime()) < 24 * 3600_000)
  return (
    <time dateTime={moment.toISOString()} title={format.exact(moment)} className={`num ${className ?? ''}`}>
      {format.relative(moment)}
    </time>
  )
}

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One timer for every time on the screen. */
function useMinuteTick(isNear: boolean): void {
  const [, setTick] = useState(0)
  useEffect(() => {
    if (!isNear) return
    const listener = () => setTick((tick) => tick + 1)
    listeners.add(listener)
    timer ??= setInterval(() => listeners.forEach((each) => each()), 30_000)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) {
        clearInterval(timer)
        timer = undefined
      }
    }
  }, [isNear])
}
