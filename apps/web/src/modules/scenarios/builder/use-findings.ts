import { lint, type Finding } from '@cartie/flow'
import { useEffect } from 'react'
import { useBuilder, useEdited } from './builder-context.ts'

/** Checks the draft while it is drawn, a moment after each change. */
export function useFindings(): void {
  const { view, scenarios } = useBuilder()
  const edited = useEdited((state) => state.document)
  useEffect(() => {
    const timer = setTimeout(() => {
      const findings = lint(edited, { scenarios: scenarios.map(({ key }) => key) })
      const problems = new Map<string, Finding>()
      for (const finding of findings) {
        const { nodeId } = finding
        if (nodeId === null) continue
        if (!problems.has(nodeId) || finding.severity === 'error') problems.set(nodeId, finding)
      }
      view.set({ findings, problems })
    }, 200)
    return () => clearTimeout(timer)
  }, [edited, scenarios, view])
}
