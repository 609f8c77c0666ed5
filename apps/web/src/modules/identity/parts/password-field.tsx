import { useState } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { passwordMinLength } from '@cartie/contract/password'
import { Field, IconButton, Input, type ControlProps } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'

/** A password that can be looked at. A new one says how long it must be. */
export function PasswordField<T extends FieldValues>(props: {
  control: Control<T>
  name: FieldPath<T>
  label: string
  isNew?: boolean
  autoFocus?: boolean
}) {
  const t = useText()
  const [isShown, setIsShown] = useState(false)
  const rules = props.isNew
    ? {
        required: t('identity.password.required'),
        minLength: { value: passwordMinLength, message: t('identity.password.short', { length: passwordMinLength }) },
      }
    : { required: t('identity.password.required') }
  return (
    <Field
      control={props.control}
      name={props.name}
      label={props.label}
      rules={rules}
      help={props.isNew ? t('identity.password.help', { length: passwordMinLength }) : undefined}
    >
      {(field) => (
        <Input
          // @NOTE every password of these forms is a text.
          {...(field as unknown as ControlProps<string>)}
          type={isShown ? 'text' : 'password'}
          autoComplete={props.isNew ? 'new-password' : 'current-password'}
          autoFocus={props.autoFocus ?? false}
          end={
            <IconButton
              icon={isShown ? EyeOff : Eye}
              size="sm"
              label={isShown ? t('identity.password.hide') : t('identity.password.show')}
              onClick={() => setIsShown(!isShown)}
            />
          }
        />
      )}
    </Field>
  )
}
