import type { Text } from '../../../lib/text.ts'

/** The rules of an e-mail field, in the reader's words. */
export const emailRules = (t: Text) => ({
  required: t('identity.email.required'),
  pattern: { value: /^\S+@\S+\.\S+$/, message: t('identity.email.invalid') },
})
