import { useState } from 'react'
import { toast, useToast } from '@cartie/ui'

/** Runs a press: busy meanwhile, says what was done, or in plain words what went wrong. */
export function useAct(): { isBusy: boolean; act: (work: () => Promise<unknown>, done?: string) => Promise<boolean> } {
  const [isBusy, setIsBusy] = useState(false)
  const { failed } = useToast()
  const act = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    setIsBusy(true)
    try {
      await work()
      if (done) toast.ok(done)
      return true
    } catch (error) {
      failed(error)
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, act }
}
