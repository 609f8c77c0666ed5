import { useCallback } from 'react'
import { useToast } from '@cartie/ui'

/** Says a failure in a toast; fits `onError` of any mutation. */
export function useFailed(): (error: unknown) => void {
  const { failed } = useToast()
  return useCallback((error) => failed(error), [failed])
}
