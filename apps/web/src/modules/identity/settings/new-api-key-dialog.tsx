import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Permission } from '@cartie/contract/permissions'
import { Dialog, Field, Form, Input, MultiCombobox, Notice, Select } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useSession } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { CopyLine } from '../parts/copy-line.tsx'

const lives = ['30', '90', '365', 'endless'] as const
type Values = { name: string; scopes: readonly string[]; life: (typeof lives)[number] }
const day = 86_400_000

/** Makes a key and shows it: this once. */
export function NewApiKeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText()
  const [key, setKey] = useState<string | null>(null)
  const close = () => {
    onClose()
    setKey(null)
  }
  return (
    <Dialog open={open} onClose={close} title={key ? t('identity.api-keys.ready') : t('identity.api-keys.create')}>
      {key ? (
        <div className="grid gap-4">
          <Notice tone="warn">{t('identity.api-keys.once')}</Notice>
          <CopyLine value={key} label={t('identity.api-keys.key')} />
        </div>
      ) : (
        <KeyForm onMade={setKey} />
      )}
    </Dialog>
  )
}

function KeyForm({ onMade }: { onMade: (key: string) => void }) {
  const t = useText()
  const mine = useSession()?.here?.permissions ?? []
  const form = useForm<Values>({ defaultValues: { name: '', scopes: [], life: '90' } })
  return (
    <Form
      form={form}
      submit={t('identity.api-keys.create')}
      onSubmit={async ({ name, scopes, life }) => {
        const expiresAt = life === 'endless' ? null : new Date(Date.now() + Number(life) * day)
        const { key } = await client.identity.createApiKey({
          name,
          scopes: mine.filter((scope: Permission) => scopes.includes(scope)),
          expiresAt,
        })
        await queryClient.invalidateQueries({ queryKey: orpc.identity.listApiKeys.key() })
        onMade(key)
      }}
    >
      <Field
        control={form.control}
        name="name"
        label={t('identity.api-keys.name')}
        rules={{ required: t('identity.api-keys.name.required') }}
      >
        {(field) => <Input {...field} autoFocus maxLength={80} placeholder={t('identity.api-keys.name.example')} />}
      </Field>
      <Field
        control={form.control}
        name="scopes"
        label={t('identity.api-keys.may')}
        help={t('identity.api-keys.may.help')}
        rules={{ validate: (scopes) => scopes.length > 0 || t('identity.api-keys.may.required') }}
      >
        {(field) => <MultiCombobox {...field} options={mine.map((value) => ({ value, label: value }))} />}
      </Field>
      <Field control={form.control} name="life" label={t('identity.api-keys.life')}>
        {(field) => (
          <Select
            {...field}
            onChange={(next) => next && field.onChange(next)}
            options={lives.map((value) => ({ value, label: t(`identity.api-keys.life.${value}`) }))}
          />
        )}
      </Field>
    </Form>
  )
}
