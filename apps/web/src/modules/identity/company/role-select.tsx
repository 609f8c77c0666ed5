import { roles, type Role } from '@cartie/contract/permissions'
import { Select, type ControlProps } from '@cartie/ui'
import { useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'

/** One of the roles, each with what it may do; only an owner gives the owner's. */
export function RoleSelect(props: ControlProps<Role>) {
  const t = useText()
  const isOwner = useSession()?.here?.role === 'OWNER'
  return (
    <div className="grid gap-1">
      <Select
        {...props}
        onChange={(role) => role && props.onChange(role)}
        options={roles.map((value) => ({
          value,
          label: t(`identity.role.${value}`),
          ...(value === 'OWNER' && !isOwner ? { reason: t('identity.role.owner-only') } : {}),
        }))}
      />
      <p className="text-12 text-text-3">{t(`identity.role.help.${props.value}`)}</p>
    </div>
  )
}
