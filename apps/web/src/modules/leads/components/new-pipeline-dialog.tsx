import { useForm } from 'react-hook-form'
import { Dialog, Field, Form, Input, Textarea, toast, useLabels } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { usePipelineCommands } from '../use-pipeline-commands.ts'

type Values = { name: string; open: string; won: string; lost: string }

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 80))
    .filter(Boolean)
    .slice(0, 20)

/** Another pipeline: its name and its stages, a line each. */
export function NewPipelineDialog({ onClose, onMade }: { onClose: () => void; onMade: (pipelineId: string) => void }) {
  const t = useText()
  const label = useLabels()
  const { createPipeline } = usePipelineCommands()
  const form = useForm<Values>({
    defaultValues: {
      name: '',
      open: t('leads.pipelines.usual-stages'),
      won: t('leads.outcome.won'),
      lost: t('leads.outcome.lost'),
    },
  })
  const save = async ({ name, open, won, lost }: Values) => {
    const pipeline = await createPipeline.mutateAsync({
      name: name.trim(),
      open: linesOf(open),
      won: won.trim(),
      lost: lost.trim(),
    })
    toast.ok(t('leads.pipelines.made', { name: pipeline.name }))
    onMade(pipeline.id)
    onClose()
  }
  const { control } = form
  const needed = { validate: (text: string) => Boolean(text.trim()) || t('leads.pipelines.name-needed') }
  return (
    <Dialog open onClose={onClose} size="sm" title={t('leads.pipelines.add-title')}>
      <Form
        form={form}
        submit={t('leads.pipelines.add-verb')}
        cancel={{ label: label('cancel'), onPress: onClose }}
        onSubmit={save}
      >
        <Field control={control} name="name" label={t('leads.pipelines.name')} rules={needed}>
          {(field) => <Input {...field} maxLength={80} autoFocus />}
        </Field>
        <Field
          control={control}
          name="open"
          label={t('leads.stages')}
          help={t('leads.pipelines.stages-help')}
          rules={{ validate: (text) => linesOf(text).length > 0 || t('leads.pipelines.stages-needed') }}
        >
          {(field) => <Textarea {...field} minRows={4} />}
        </Field>
        <Field control={control} name="won" label={t('leads.pipelines.won-stage')} rules={needed}>
          {(field) => <Input {...field} maxLength={80} />}
        </Field>
        <Field control={control} name="lost" label={t('leads.pipelines.lost-stage')} rules={needed}>
          {(field) => <Input {...field} maxLength={80} />}
        </Field>
      </Form>
    </Dialog>
  )
}
