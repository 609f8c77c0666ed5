import { useState } from 'react'
import type { Role } from '@cartie/contract/permissions'
import type { Week } from '@cartie/contract/week'
import { Button, ConfirmByName, FieldFrame, Input, Notice, Section, Sheet, Switch } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useText } from '../../../lib/text.ts'
import { CopyLine } from '../parts/copy-line.tsx'
import { useAct } from '../parts/use-act.ts'
import { isWeekSound, WeekInput } from '../parts/week-input.tsx'
import type { Member } from './company-members.tsx'
import { RoleSelect } from './role-select.tsx'
import { useCompany } from './use-company.ts'

type Props = { member: Member; reason: string | undefined; onClose: () => void }

/** One member: role, work, password link, leaving. */
export function MemberSheet({ member, reason, onClose }: Props) {
  return (
    <Sheet open onClose={onClose} title={member.name}>
      <RoleSection member={member} reason={reason} />
      <WorkSection member={member} reason={reason} />
      <AccessSection member={member} reason={reason} onClose={onClose} />
    </Sheet>
  )
}

const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.identity.key() })

function RoleSection({ member, reason }: Omit<Props, 'onClose'>) {
  const t = useText()
  const { isBusy, act } = useAct()
  const change = (role: Role) =>
    act(async () => {
      await client.identity.changeMemberRole({ memberId: member.id, role })
      await refresh()
    }, t('identity.members.role-changed'))
  return (
    <Section title={t('identity.role')}>
      <RoleSelect
        label={t('identity.role')}
        value={member.role}
        disabled={reason !== undefined || isBusy}
        onChange={(role) => void change(role)}
      />
      {reason && <p className="mt-2 text-12 text-text-3">{reason}</p>}
    </Section>
  )
}

function WorkSection({ member, reason }: Omit<Props, 'onClose'>) {
  const t = useText()
  const company = useCompany().query.data
  const [capacity, setCapacity] = useState(member.capacity === null ? '' : String(member.capacity))
  const [isAway, setIsAway] = useState(member.isAway)
  const [shift, setShift] = useState<Week | null>(member.shift)
  const { isBusy, act } = useAct()
  const isSound = /^\d{0,3}$/.test(capacity) && (!shift || isWeekSound(shift))
  const save = async () => {
    await client.identity.changeMemberWork({
      memberId: member.id,
      capacity: capacity === '' ? null : Number(capacity),
      shift,
      isAway,
    })
    await refresh()
  }
  const disabled = reason !== undefined
  return (
    <Section title={t('identity.members.work')}>
      <div className="grid gap-4">
        <Switch value={isAway} onChange={setIsAway} disabled={disabled}>
          {t('identity.members.away.long')}
        </Switch>
        <FieldFrame id="capacity" label={t('identity.members.capacity')} help={t('identity.members.capacity.help')}>
          <Input
            id="capacity"
            value={capacity}
            onChange={setCapacity}
            inputMode="numeric"
            disabled={disabled}
            invalid={!/^\d{0,3}$/.test(capacity)}
          />
        </FieldFrame>
        <Switch
          value={shift !== null}
          onChange={(isOwn) => setShift(isOwn && company ? company.workingHours : null)}
          disabled={disabled}
        >
          {t('identity.members.own-shift')}
        </Switch>
        {shift && <WeekInput value={shift} onChange={setShift} disabled={disabled} />}
        {!isSound && <Notice tone="bad">{t('identity.members.work.invalid')}</Notice>}
        <Button
          look="main"
          className="justify-self-start"
          busy={isBusy}
          reason={reason}
          disabled={!isSound}
          onClick={() => void act(save, t('identity.members.work.saved'))}
        >
          {t('identity.members.work.save')}
        </Button>
      </div>
    </Section>
  )
}

function AccessSection({ member, reason, onClose }: Props) {
  const t = useText()
  const [link, setLink] = useState<string | null>(null)
  const [isRemoving, setIsRemoving] = useState(false)
  const { isBusy, act } = useAct()
  const make = async () =>
    setLink(`${location.origin}${(await client.identity.makePasswordLink({ memberId: member.id })).path}`)
  const remove = async () => {
    await client.identity.removeMember({ memberId: member.id })
    await refresh()
    onClose()
  }
  return (
    <Section title={t('identity.members.access')}>
      <div className="grid gap-3">
        <p className="text-12 text-text-3">{t('identity.members.password-link.help')}</p>
        {link ? (
          <CopyLine value={link} label={t('identity.members.password-link')} />
        ) : (
          <Button className="justify-self-start" busy={isBusy} reason={reason} onClick={() => void act(make)}>
            {t('identity.members.password-link')}
          </Button>
        )}
        <Button look="bad" className="justify-self-start" reason={reason} onClick={() => setIsRemoving(true)}>
          {t('identity.members.remove')}
        </Button>
      </div>
      <ConfirmByName
        open={isRemoving}
        onClose={() => setIsRemoving(false)}
        title={t('identity.members.remove.title', { name: member.name })}
        consequence={t('identity.members.remove.text')}
        name={member.name}
        verb={t('identity.members.remove')}
        onConfirm={remove}
      />
    </Section>
  )
}
