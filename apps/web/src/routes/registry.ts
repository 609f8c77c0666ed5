import {
  Activity,
  Bot,
  Building2,
  Car,
  ClipboardList,
  Inbox,
  LayoutDashboard,
  MessagesSquare,
  Rocket,
  ScrollText,
  Settings,
  Target,
  Workflow,
  type LucideIcon,
} from 'lucide-react'

export type NavGroup = 'work' | 'stock' | 'telegram' | 'publish' | 'system'

export type PageEntry = {
  /** As the router writes it: `/leads/$leadId`. */
  readonly path: string
  /** The file: `lead` is `modules/<any>/pages/lead.tsx`, which exports `LeadPage`. The page appears once the file exists. */
  readonly page: string
  /** Its name: in the navigation, in ⌘K, in the browser's title. */
  readonly titleId: string
  readonly nav?: {
    readonly group: NavGroup
    readonly icon: LucideIcon
    /** Keys that go there. */
    readonly shortcut: string
    /** Has a place in the bottom bar of a phone. */
    readonly onPhone?: boolean
  }
  /** Without the shell: sign-in, invitation, wizard. */
  readonly isBare?: boolean
}

/** Every page of the app, in the order of the navigation. */
export const pages: readonly PageEntry[] = [
  {
    path: '/',
    page: 'dashboard',
    titleId: 'nav.dashboard',
    nav: { group: 'work', icon: LayoutDashboard, shortcut: 'g d', onPhone: true },
  },
  {
    path: '/inbox',
    page: 'inbox',
    titleId: 'nav.inbox',
    nav: { group: 'work', icon: Inbox, shortcut: 'g i', onPhone: true },
  },
  {
    path: '/leads',
    page: 'leads',
    titleId: 'nav.leads',
    nav: { group: 'work', icon: Target, shortcut: 'g l', onPhone: true },
  },
  { path: '/leads/import', page: 'lead-import', titleId: 'nav.lead-import' },
  { path: '/leads/$leadId', page: 'lead', titleId: 'nav.lead' },
  {
    path: '/requests',
    page: 'requests',
    titleId: 'nav.requests',
    nav: { group: 'work', icon: ClipboardList, shortcut: 'g r', onPhone: true },
  },
  { path: '/requests/$requestId', page: 'request', titleId: 'nav.request' },
  {
    path: '/inventory',
    page: 'inventory',
    titleId: 'nav.inventory',
    nav: { group: 'stock', icon: Car, shortcut: 'g v' },
  },
  { path: '/inventory/$listingId', page: 'listing', titleId: 'nav.listing' },
  {
    path: '/telegram',
    page: 'telegram',
    titleId: 'nav.telegram',
    nav: { group: 'telegram', icon: Bot, shortcut: 'g t' },
  },
  {
    path: '/scenarios',
    page: 'scenarios',
    titleId: 'nav.scenarios',
    nav: { group: 'telegram', icon: Workflow, shortcut: 'g f' },
  },
  { path: '/scenarios/$scenarioId', page: 'scenario', titleId: 'nav.scenario' },
  {
    path: '/simulator',
    page: 'simulator',
    titleId: 'nav.simulator',
    nav: { group: 'telegram', icon: MessagesSquare, shortcut: 'g s' },
  },
  {
    path: '/company',
    page: 'company',
    titleId: 'nav.company',
    nav: { group: 'system', icon: Building2, shortcut: 'g c' },
  },
  { path: '/setup', page: 'setup', titleId: 'nav.setup', nav: { group: 'system', icon: Rocket, shortcut: 'g u' } },
  { path: '/health', page: 'health', titleId: 'nav.health', nav: { group: 'system', icon: Activity, shortcut: 'g h' } },
  { path: '/audit', page: 'audit', titleId: 'nav.audit', nav: { group: 'system', icon: ScrollText, shortcut: 'g a' } },
  {
    path: '/settings',
    page: 'settings',
    titleId: 'nav.settings',
    nav: { group: 'system', icon: Settings, shortcut: 'g ,' },
  },
  { path: '/login', page: 'login', titleId: 'nav.login', isBare: true },
  { path: '/welcome', page: 'welcome', titleId: 'nav.welcome', isBare: true },
  { path: '/invite/$token', page: 'invite', titleId: 'nav.invite', isBare: true },
  { path: '/reset', page: 'reset', titleId: 'nav.reset', isBare: true },
]
