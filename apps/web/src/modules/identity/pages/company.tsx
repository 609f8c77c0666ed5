import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page, Tabs } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { CompanyHours } from '../company/company-hours.tsx'
import { CompanyMembers } from '../company/company-members.tsx'
import { CompanyProfile } from '../company/company-profile.tsx'

const tabs = { profile: CompanyProfile, members: CompanyMembers, hours: CompanyHours } as const
type TabId = keyof typeof tabs

/** The workspace as a business: how it looks, who works in it, when it is open. */
export function CompanyPage() {
  const t = useText()
  const navigate = useNavigate()
  const search: { tab?: string } = useSearch({ strict: false })
  const current: TabId = search.tab === 'members' || search.tab === 'hours' ? search.tab : 'profile'
  const Current = tabs[current]
  return (
    <Page
      title={t('nav.company')}
      width="narrow"
      head={
        <Tabs<TabId>
          label={t('nav.company')}
          value={current}
          onChange={(tab) => void navigate({ to: '.', search: tab === 'profile' ? {} : { tab } })}
          tabs={[
            { id: 'profile', label: t('identity.company.profile') },
            { id: 'members', label: t('identity.members') },
            { id: 'hours', label: t('identity.company.hours') },
          ]}
        />
      }
    >
      <Current />
    </Page>
  )
}
