import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Badge, Button, buttonClass, Card, Dialog, Field, Form, Input, Notice, toast } from '@cartie/ui'
import { client } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { refreshSession, useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { CopyLine } from '../parts/copy-line.tsx'
import { PasswordField } from '../parts/password-field.tsx'
import { QrCode } from '../parts/qr-code.tsx'

type Act = 'start' | 'stop' | 'renew'
type Started = { uri: string; secret: string; recoveryCodes: string[] }

/** The second factor: an app's code besides the password. */
export function TwoFactorCard() {
  const t = useText()
  const isOn = useSession()?.user.hasTwoFactor ?? false
  const [act, setAct] = useState<Act | null>(null)
  return (
    <Card
      title={t('identity.two-factor')}
      aside={
        isOn && (
          <Badge tone="ok" icon={ShieldCheck}>
            {t('identity.two-factor.on')}
          </Badge>
        )
      }
    >
      <p className="mb-3 text-text-2">{t('identity.two-factor.help')}</p>
      <div className="flex flex-wrap gap-2">
        {isOn ? (
          <>
            <Button onClick={() => setAct('renew')}>{t('identity.two-factor.renew')}</Button>
            <Button look="bad" onClick={() => setAct('stop')}>
              {t('identity.two-factor.stop')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setAct('start')}>{t('identity.two-factor.start')}</Button>
        )}
      </div>
      {act && <TwoFactorDialog act={act} onClose={() => setAct(null)} />}
    </Card>
  )
}

function TwoFactorDialog({ act, onClose }: { act: Act; onClose: () => void }) {
  const t = useText()
  const [started, setStarted] = useState<Started | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const run = async (password: string) => {
    if (act === 'start') return setStarted(await client.identity.startTwoFactor({ password }))
    if (act === 'renew') return setCodes((await client.identity.renewRecoveryCodes({ password })).recoveryCodes)
    await client.identity.stopTwoFactor({ password })
    await refreshSession()
    toast.ok(t('identity.two-factor.stopped'))
    onClose()
  }
  const title = codes ? t('identity.two-factor.codes') : t('identity.two-factor')
  return (
    <Dialog open onClose={onClose} size="sm" title={title}>
      {codes ? (
        <RecoveryCodes codes={codes} onClose={onClose} />
      ) : started ? (
        <ConfirmApp started={started} onDone={() => setCodes(started.recoveryCodes)} />
      ) : (
        <PasswordStep submit={t(`identity.two-factor.${act}`)} run={run} />
      )}
    </Dialog>
  )
}

function PasswordStep({ submit, run }: { submit: string; run: (password: string) => Promise<void> }) {
  const t = useText()
  const form = useForm({ defaultValues: { password: '' } })
  return (
    <Form
      form={form}
      submit={submit}
      onSubmit={async ({ password }) => {
        try {
          await run(password)
        } catch (error) {
          if (codeOf(error) === 'PASSWORD_WRONG') return { fields: { password: t('errors.PASSWORD_WRONG') } }
          throw error
        }
        return undefined
      }}
    >
      <PasswordField control={form.control} name="password" label={t('identity.password.current')} autoFocus />
    </Form>
  )
}

function ConfirmApp({ started, onDone }: { started: Started; onDone: () => void }) {
  const t = useText()
  const form = useForm({ defaultValues: { code: '' } })
  return (
    <div className="grid gap-4">
      <p className="text-text-2">{t('identity.two-factor.scan')}</p>
      <QrCode text={started.uri} label={t('identity.two-factor.qr')} />
      <CopyLine value={started.secret} label={t('identity.two-factor.secret')} />
      <a className={buttonClass({})} href={started.uri}>
        {t('identity.two-factor.open-app')}
      </a>
      <Form
        form={form}
        submit={t('identity.two-factor.confirm')}
        onSubmit={async ({ code }) => {
          try {
            await client.identity.confirmTwoFactor({ code })
          } catch (error) {
            if (codeOf(error) === 'CODE_WRONG') return { fields: { code: t('errors.CODE_WRONG') } }
            throw error
          }
          await refreshSession()
          onDone()
          return undefined
        }}
      >
        <Field
          control={form.control}
          name="code"
          label={t('identity.code.app')}
          rules={{
            required: t('identity.code.required'),
            pattern: { value: /^\d{6}$/, message: t('identity.code.required') },
          }}
        >
          {(field) => <Input {...field} inputMode="numeric" maxLength={6} autoComplete="one-time-code" />}
        </Field>
      </Form>
    </div>
  )
}

function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useText()
  return (
    <div className="grid gap-4">
      <Notice tone="warn">{t('identity.two-factor.codes.text')}</Notice>
      <ul className="num grid grid-cols-2 gap-x-4 gap-y-1 font-mono text-14">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyLine value={codes.join(' ')} label={t('identity.two-factor.codes')} />
      <Button look="main" className="justify-self-start" onClick={onClose}>
        {t('identity.two-factor.codes.kept')}
      </Button>
    </div>
  )
}
