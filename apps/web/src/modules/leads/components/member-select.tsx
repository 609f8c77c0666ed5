import { Avatar, Select, type ControlProps } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { useMemberName, useMemberOptions } from '../use-members.ts'

const nobody = 'none'

/** Who is responsible: a colleague or nobody (null). */
export function MemberSelect(props: ControlProps<string | null> & { size?: 'sm' | 'md'; className?: string }) {
  const t = useText()
  const options = useMemberOptions()
  return (
    <Select
      {...props}
      value={props.value ?? nobody}
      onChange={(value) => props.onChange(value === nobody ? null : value)}
      options={[{ value: nobody, label: t('leads.member.none') }, ...options]}
      shown={(option) =>
        option.value === nobody ? option.label : <MemberLabel memberId={option.value} fallback={option.label} />
      }
    />
  )
}

/** A colleague by face and name; says so when there is nobody. */
export function MemberLabel({ memberId, fallback }: { memberId: string | null; fallback?: string }) {
  const t = useText()
  const name = useMemberName()(memberId) ?? fallback
  if (!memberId || !name) return <span className="text-text-3">{t('leads.member.none')}</span>
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Avatar name={name} size="sm" />
      <span className="truncate">{name}</span>
    </span>
  )
}
