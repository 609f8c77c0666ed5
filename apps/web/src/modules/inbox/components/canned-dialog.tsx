import { useForm } from 'react-hook-form'
import { isDefinedError, safe } from '@orpc/client'
import { cannedVariables, findUnknownVariable } from '@cartie/contract/canned'
import type { cannedReplySchema } from '@cartie/contract/inbox-desk'
import { locales, type Texts } from '@cartie/kernel'
import type { z } from 'zod'
import { Dialog, Field, Form, Input, Textarea } from '@cartie/ui'
import { client } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'

type CannedReply = z.infer<typeof cannedReplySchema>
type Values = { shortcut: string; uk: string; en: string; ru: string }
type Props = { reply: CannedReply | null; onClose: () => void; onSaved: () => void }

/** A ready answer in up to three languages; the client's own is taken when it is used. */
export function CannedDialog({ reply, onClose, onSaved }: Props) {
  const t = useText()
  const { uk = '', en = '', ru = '' } = reply?.texts ?? {}
  const form = useForm<Values>({ defaultValues: { shortcut: reply?.shortcut ?? '', uk, en, ru } })
  const isKnown = (text: string) => {
    const unknown = findUnknownVariable(text)
    return unknown === null || t('inbox.canned.unknown', { name: unknown })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(reply ? 'inbox.canned.change' : 'inbox.canned.new')}
      text={t('inbox.canned.text')}
    >
      <Form
        form={form}
        draft={`canned.${reply?.id ?? 'new'}`}
        submit={t('inbox.canned.save')}
        cancel={{ label: t('inbox.cancel'), onPress: onClose }}
        onSubmit={async (values) => {
          const texts = textsOf(values)
          if (Object.keys(texts).length === 0) return { fields: { uk: t('inbox.canned.say') } }
          const facts = { shortcut: values.shortcut.replace(/^\//, ''), texts }
          const { error } = await safe(
            reply
              ? client.inbox.updateCannedReply({ cannedReplyId: reply.id, ...facts })
              : client.inbox.createCannedReply(facts),
          )
          if (isDefinedError(error) && error.code === 'CANNED_SHORTCUT_TAKEN')
            return { fields: { shortcut: t('errors.CANNED_SHORTCUT_TAKEN') } }
          if (error) throw error
          onSaved()
          onClose()
        }}
      >
        <Field
          control={form.control}
          name="shortcut"
          label={t('inbox.canned.shortcut')}
          help={t('inbox.canned.shortcut.help')}
          rules={{
            validate: (text) => /^\/?[\p{L}\p{N}_-]{1,32}$/u.test(text.trim()) || t('inbox.canned.shortcut.wrong'),
          }}
        >
          {(field) => <Input {...field} autoFocus maxLength={33} />}
        </Field>
        {locales.map((locale) => (
          <Field
            key={locale}
            control={form.control}
            name={locale}
            label={t(`contacts.locale.${locale}`)}
            rules={{ validate: isKnown }}
            help={
              locale === 'uk'
                ? t('inbox.canned.variables', { list: cannedVariables.map((name) => `{{${name}}}`).join(', ') })
                : undefined
            }
          >
            {(field) => <Textarea {...field} minRows={2} maxLength={4_000} />}
          </Field>
        ))}
      </Form>
    </Dialog>
  )
}

const textsOf = (values: Values): Texts =>
  Object.fromEntries(
    locales.flatMap((locale) => (values[locale].trim() ? [[locale, values[locale].trim()] as const] : [])),
  )
