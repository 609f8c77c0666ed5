import { TriangleAlert } from 'lucide-react'
import { Avatar, Card, Icon } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { replyTime } from '../reply-time.ts'
import type { Dashboard, Period } from '../types.ts'

type Member = Dashboard['team'][number]
const slowSeconds = 300

/** What each colleague answered and closed; an answer far slower than the team's is marked. */
export function TeamCard({ data, period }: { data: Dashboard; period: Period }) {
  const t = useText()
  const team = data.team.toSorted((a, b) => b.conversations - a.conversations || b.won - a.won)
  const usual = data.personReplySeconds.now ?? 0
  return (
    <Card title={t('dashboard.team')} aside={t(`dashboard.during.${period}`)} flush>
      <table className="w-full table-fixed border-collapse">
        <thead>
          <tr className="h-7.5 bg-surface-2 text-11 text-text-3 *:font-medium">
            <th scope="col" className="pl-4 text-left">
              {t('dashboard.team.member')}
            </th>
            <th scope="col" className="w-19 px-2 text-right">
              {t('dashboard.team.conversations')}
            </th>
            <th scope="col" className="w-23 px-2 text-right">
              {t('dashboard.team.reply')}
            </th>
            <th scope="col" className="w-17 pr-4 text-right">
              {t('dashboard.team.won')}
            </th>
          </tr>
        </thead>
        <tbody>
          {team.map((member) => (
            <TeamRow key={member.memberId} member={member} isSlow={isSlow(member, usual)} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function TeamRow({ member, isSlow }: { member: Member; isSlow: boolean }) {
  const t = useText()
  const reply = member.replySeconds === null ? null : replyTime(member.replySeconds)
  const said = reply ? t(`dashboard.time.${reply.unit}`, { value: reply.value }) : '–'
  return (
    <tr className="h-9 border-t border-line">
      <td className="pl-4">
        <span className="flex items-center gap-2">
          <Avatar name={member.name} />
          <span className="truncate">{member.name}</span>
        </span>
      </td>
      <td className="num px-2 text-right">{member.conversations}</td>
      <td className="num px-2 text-right">
        {isSlow ? (
          <span className="inline-flex items-center gap-1 text-bad" title={t('dashboard.team.slow')}>
            <Icon of={TriangleAlert} size={14} />
            {said}
            <span className="sr-only">{t('dashboard.team.slow')}</span>
          </span>
        ) : (
          said
        )}
      </td>
      <td className="num pr-4 text-right font-semibold">{member.won}</td>
    </tr>
  )
}

/** More than twice the team's median, and long enough for a client to notice. */
const isSlow = ({ replySeconds }: Member, usualSeconds: number): boolean =>
  replySeconds !== null && replySeconds > slowSeconds && replySeconds > 2 * usualSeconds
