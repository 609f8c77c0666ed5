import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Bone, ErrorState, Loading } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { refreshSession, switchWorkspace, useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { BareFrame } from '../parts/bare-frame.tsx'
import { forget, readKept } from '../parts/kept-words.ts'
import { BotStep } from '../welcome/bot-step.tsx'
import { OwnerStep, ownerWords, type Owner } from '../welcome/owner-step.tsx'
import { WorkspaceStep } from '../welcome/workspace-step.tsx'

/** The first run: an owner, their workspace, its bot. Somebody who is signed in makes a further workspace here. */
export function WelcomePage() {
  const t = useText()
  const setup = useQuery(orpc.identity.setupState.queryOptions())
  const me = useSession()
  const { step }: { step?: string } = useSearch({ strict: false })
  const goOn = useGoOn()
  if (setup.error)
    return (
      <BareFrame title={t('nav.welcome')}>
        <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />
      </BareFrame>
    )
  if (!setup.data)
    return (
      <BareFrame title={t('nav.welcome')}>
        <Loading>
          <Bone height={240} />
        </Loading>
      </BareFrame>
    )
  if (me && step === 'bot') return me.here ? <BotStep onDone={goOn.toSetup} /> : <Navigate to="/" />
  if (me)
    return (
      <WorkspaceStep
        isFirst={false}
        make={(workspace) => client.identity.createWorkspace(workspace)}
        onDone={async (workspaceId) => {
          await goOn.enter(workspaceId)
          await goOn.toSetup()
        }}
      />
    )
  return setup.data.isNeeded ? <FirstRun onMade={goOn.toBot} /> : <AlreadyDone />
}

function FirstRun({ onMade }: { onMade: (workspaceId: string) => Promise<void> }) {
  const [owner, setOwner] = useState<Owner | null>(null)
  const form = useForm<Owner>({ defaultValues: { name: '', email: '', ...readKept(ownerWords), password: '' } })
  if (!owner) return <OwnerStep form={form} onNext={setOwner} />
  return (
    <WorkspaceStep
      isFirst
      make={(workspace) => client.identity.setUp({ owner, workspace })}
      onDone={async (workspaceId) => {
        forget(ownerWords)
        await onMade(workspaceId)
      }}
      onBack={() => setOwner(null)}
    />
  )
}

function useGoOn() {
  const navigate = useNavigate()
  const router = useRouter()
  const enter = async (workspaceId: string) => {
    queryClient.removeQueries({ queryKey: orpc.identity.setupState.queryKey() })
    await switchWorkspace(workspaceId)
  }
  return {
    enter,
    // Before the session is asked for: whoever is signed in without a step makes a further workspace.
    toBot: async (workspaceId: string) => {
      await navigate({ to: '/welcome', search: { step: 'bot' }, replace: true })
      await enter(workspaceId)
    },
    // The checklist leads on from here: the first car, the first colleague.
    toSetup: async () => {
      await refreshSession()
      await navigate({ to: '/setup' in router.routesByPath ? '/setup' : '/' })
    },
  }
}

function AlreadyDone() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <BareFrame title={t('identity.welcome.done')} text={t('identity.welcome.done.text')}>
      <button
        type="button"
        className="justify-self-start underline underline-offset-2"
        onClick={() => void navigate({ to: '/login' })}
      >
        {t('identity.login.submit')}
      </button>
    </BareFrame>
  )
}
