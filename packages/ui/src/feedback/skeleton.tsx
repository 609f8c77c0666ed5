import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { useLabels } from '../ui-provider.tsx'

/** Holds the shape of what comes; shows nothing for the first 200 ms, so that a quick answer never flashes. */
export function Loading({ children, className }: { children: ReactNode; className?: string }) {
  const label = useLabels()
  return (
    <div
      role="status"
      aria-label={label('loading')}
      aria-busy="true"
      className={cn('animate-[appear_0s_200ms_forwards] opacity-0', className)}
    >
      {children}
    </div>
  )
}

export type BoneProps = { width?: string | number; height?: number; round?: boolean; className?: string }

/** A bar where a line of text will be; the size as numbers of pixels, any CSS unit, or by a class. */
export function Bone({ width, height, round, className }: BoneProps) {
  return (
    <span
      className={cn('skeleton block max-w-full', round ? 'rounded-full' : 'rounded-[4px]', className)}
      style={{ width, height: height ?? (className ? undefined : 10) }}
    />
  )
}

/** Rows of a list or a table to come. */
export function SkeletonRows({
  rows = 8,
  rowHeight = 36,
  withPicture,
}: {
  rows?: number
  rowHeight?: number
  withPicture?: boolean
}) {
  return (
    <Loading>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex items-center gap-3 border-b border-line px-4" style={{ height: rowHeight }}>
          {withPicture && (
            <Bone width={rowHeight > 60 ? 84 : 24} height={rowHeight > 60 ? 62 : 24} round={rowHeight <= 60} />
          )}
          <Bone width={`${[28, 22, 31, 25][index % 4]}%`} />
          <Bone width={`${[18, 24, 14, 20][index % 4]}%`} />
          <span className="ml-auto">
            <Bone width={64} />
          </span>
        </div>
      ))}
    </Loading>
  )
}

/** A block of facts to come. */
export function SkeletonFacts({ rows = 6 }: { rows?: number }) {
  return (
    <Loading className="grid gap-3 p-4">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex gap-4">
          <Bone width={84} />
          <Bone width={`${[40, 55, 35, 48][index % 4]}%`} />
        </div>
      ))}
    </Loading>
  )
}
