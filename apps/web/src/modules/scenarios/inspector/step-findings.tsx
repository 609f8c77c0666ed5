import { useView } from '../builder/builder-context.ts'
import { FindingRow } from '../panels/finding-row.tsx'

/** What is wrong with the step that is open. */
export function StepFindings({ id }: { id: string }) {
  const all = useView((view) => view.findings)
  const mine = all.filter(({ nodeId }) => nodeId === id)
  if (mine.length === 0) return null
  return (
    <ul className="grid gap-1">
      {mine.map((finding, index) => (
        <FindingRow key={index} finding={finding} isHere />
      ))}
    </ul>
  )
}
