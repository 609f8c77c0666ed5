import { Download, Settings2, Upload, Workflow } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, useToast } from '@cartie/ui'
import { client } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { saveFile } from '../save-file.ts'
import type { Pipeline } from '../types.ts'
import type { leadFilterOf } from '../lead-filter.ts'

type PipelineMenuProps = {
  pipelines: readonly Pipeline[]
  pipeline: Pipeline
  filter: ReturnType<typeof leadFilterOf>
  onChoose: (pipelineId: string) => void
  onEdit: () => void
}

/** Which pipeline is shown, its settings, and its leads as a file. */
export function PipelineMenu({ pipelines, pipeline, filter, onChoose, onEdit }: PipelineMenuProps) {
  const t = useText()
  const can = useCan()
  const toast = useToast()
  const [isBusy, setIsBusy] = useState(false)
  const download = async () => {
    setIsBusy(true)
    try {
      saveFile(await client.leads.exportLeads({ ...filter, pipelineId: pipeline.id }))
    } catch (error) {
      toast.failed(error)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={Workflow} busy={isBusy}>
          <span className="max-w-40 truncate phone:max-w-20">{pipeline.name}</span>
        </Button>
      }
      items={[
        { head: t('leads.pipelines') },
        ...pipelines.map(({ id, name }) => ({
          label: name,
          checked: id === pipeline.id,
          onPress: () => onChoose(id),
        })),
        'line',
        { label: t('leads.pipelines.edit'), icon: Settings2, onPress: onEdit },
        {
          label: t('leads.import'),
          icon: Upload,
          href: '/leads/import',
          ...(can('leads.import') ? {} : { reason: t('leads.import.needs-role') }),
        },
        {
          label: t('leads.export'),
          icon: Download,
          onPress: () => void download(),
          ...(can('data.export') ? {} : { reason: t('leads.export.refused') }),
        },
      ]}
    />
  )
}
