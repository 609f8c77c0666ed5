import { Bone, Loading } from '@cartie/ui'

/** The shape of the dashboard while it is counted. */
export function DashboardSkeleton() {
  return (
    <Loading className="grid gap-4">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(168px,1fr))] gap-px overflow-hidden rounded-box border border-line bg-line">
        {Array.from({ length: 6 }, (_, index) => (
          <div key={index} className="grid gap-2.5 bg-surface px-4 py-3.5">
            <Bone width={96} />
            <Bone width={64} height={24} />
            <Bone width={120} />
          </div>
        ))}
      </div>
      {[0, 1].map((row) => (
        <div key={row} className="grid gap-4 lg:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]">
          {[0, 1].map((card) => (
            <div key={card} className="grid h-56 content-start gap-6 rounded-box border border-line p-4">
              <Bone width={120} height={14} />
              {Array.from({ length: 4 }, (_, index) => (
                <Bone key={index} width={`${[72, 58, 66, 49][index]}%`} />
              ))}
            </div>
          ))}
        </div>
      ))}
    </Loading>
  )
}
