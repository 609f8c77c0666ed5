import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { Field, Form, Input } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { BareFrame } from '../parts/bare-frame.tsx'
import { emailRules } from '../parts/email-rules.ts'
import { keep } from '../parts/kept-words.ts'
import { PasswordField } from '../parts/password-field.tsx'
import { Steps } from './steps.tsx'

export type Owner = { name: string; email: string; password: string }
export const ownerWords = 'welcome.owner'

/** Who will own the first workspace. Name and address outlive a reload, the password does not. */
export function OwnerStep({ form, onNext }: { form: UseFormReturn<Owner>; onNext: (owner: Owner) => void }) {
  const t = useText()
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values: { name, email } }) => keep(ownerWords, { name, email }),
      }),
    [form],
  )
  return (
    <BareFrame title={t('identity.welcome.title')} text={t('identity.welcome.text')}>
      <Steps current={1} />
      <Form form={form} wide submit={t('identity.welcome.next')} onSubmit={async (values) => onNext(values)}>
        <Field
          control={form.control}
          name="name"
          label={t('identity.name')}
          rules={{ required: t('identity.name.required') }}
        >
          {(field) => <Input {...field} autoComplete="name" autoFocus />}
        </Field>
        <Field
          control={form.control}
          name="email"
          label={t('identity.email')}
          rules={emailRules(t)}
          help={t('identity.welcome.email.help')}
        >
          {(field) => <Input {...field} type="email" autoComplete="username" />}
        </Field>
        <PasswordField control={form.control} name="password" label={t('identity.password')} isNew />
      </Form>
    </BareFrame>
  )
}
