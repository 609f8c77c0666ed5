import { Bot, Check, MessageCircle, NotebookPen, Phone, Star } from 'lucide-react'
import { useState } from 'react'
import {
  Badge,
  Button,
  DetailPage,
  DetailSheet,
  EditableFact,
  Fact,
  Facts,
  Input,
  MoneyInput,
  PhoneInput,
  Section,
  Select,
  Timeline,
  useFormat,
  type DetailView,
} from '@cartie/ui'
import { galleryLeads, galleryStages, type GalleryLead } from './gallery-leads.ts'

/** A lead on its own page. */
export function ItemGallery() {
  const view = useView('lead-2')
  return <DetailPage {...view} crumbs={[{ label: 'Ліди', href: '/leads' }]} />
}

export function GallerySheet({ id, onClose }: { id: string; onClose: () => void }) {
  const view = useView(id)
  return <DetailSheet {...view} href={`/leads/${id}`} onClose={onClose} />
}

function useView(id: string): DetailView<GalleryLead> {
  const format = useFormat()
  const [changes, setChanges] = useState<Partial<GalleryLead>>({})
  const found = galleryLeads.find((lead) => lead.id === id)
  const save = async (change: Partial<GalleryLead>) => setChanges((before) => ({ ...before, ...change }))
  return {
    query: {
      data: found && { ...found, ...changes },
      error: found ? null : { status: 404 },
      isPending: false,
      refetch: () => undefined,
    },
    title: (lead) => lead.name,
    badge: (lead) => (
      <Badge tone="ok" icon={Check}>
        {lead.stage}
      </Badge>
    ),
    actions: () => <Button icon={MessageCircle}>Написати</Button>,
    facts: (lead) => (
      <>
        <Section title="Дані">
          <Facts>
            <EditableFact
              label="Ім’я"
              value={lead.name}
              shown={lead.name}
              saved="Ім’я змінено"
              onSave={(name) => save({ name })}
            >
              {(field) => <Input {...field} />}
            </EditableFact>
            <EditableFact
              label="Телефон"
              value={lead.phone}
              shown={<span className="num">{format.phone(lead.phone)}</span>}
              saved="Телефон змінено"
              onSave={(phone) => save({ phone })}
            >
              {(field) => <PhoneInput {...field} />}
            </EditableFact>
            <EditableFact
              label="Бюджет"
              value={lead.budget}
              shown={lead.budget && format.money(lead.budget)}
              saved="Бюджет змінено"
              onSave={(budget) => save({ budget })}
            >
              {(field) => <MoneyInput {...field} />}
            </EditableFact>
            <EditableFact<string | null>
              label="Етап"
              value={lead.stage}
              shown={lead.stage}
              saved="Етап змінено"
              onSave={(stage) => save({ stage: stage ?? '' })}
            >
              {(field) => (
                <Select {...field} options={galleryStages.map((stage) => ({ value: stage, label: stage }))} />
              )}
            </EditableFact>
            <Fact label="Джерело">{lead.source}</Fact>
            <Fact label="Пробіг">{format.mileage(61_000)}</Fact>
            <EditableFact
              label="Маржа"
              value=""
              shown={null}
              saved=""
              reason="Маржу бачить лише власник"
              onSave={async () => undefined}
            >
              {(field) => <Input {...field} />}
            </EditableFact>
          </Facts>
        </Section>
        <Section title="Шукає">{lead.want}</Section>
      </>
    ),
    story: (lead) => (
      <Section
        title="Що було"
        aside={
          <Button size="sm" look="bare" icon={NotebookPen}>
            Нотатка
          </Button>
        }
      >
        <Timeline
          label="Що було"
          events={[
            {
              id: '1',
              icon: MessageCircle,
              tone: 'info',
              text: 'Клієнт написав у Telegram',
              at: new Date(Date.now() - 120_000),
            },
            {
              id: '2',
              icon: Phone,
              text: 'Олена Ткачук подзвонила',
              detail: 'розмова 2 хв',
              at: new Date(Date.now() - 3_900_000),
            },
            { id: '3', icon: Bot, text: 'Почав сценарій «Підбір авто»', at: new Date(Date.now() - 90_000_000) },
            { id: '4', icon: Star, tone: 'gold', text: 'Новий лід «Купівля»', at: lead.at },
          ]}
        />
      </Section>
    ),
  }
}
