import {
  actIn,
  bubblesOf,
  channels,
  startSimulation,
  withDocument,
  withLanguage,
  type Act,
  type Channel,
  type Simulation,
} from '@cartie/flow'
import { locales, type Locale } from '@cartie/kernel'
import { IconButton, Input, Menu, Select, toast } from '@cartie/ui'
import { Clock, EllipsisVertical, Image, MapPin, Phone, RotateCcw, SendHorizontal, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { useBuilder, useEdited } from '../builder/builder-context.ts'
import { BotBubble } from '../preview/bot-bubble.tsx'

/** A client's chat beside the canvas, played by the engine that will run it; its path lights up on the canvas. */
export function SimulatorPanel({ scenarioKey }: { scenarioKey: string }) {
  const t = useText()
  const { view } = useBuilder()
  const edited = useEdited((state) => state.document)
  const [channel, setChannel] = useState<Channel>('telegram')
  const [language, setLanguage] = useState<Locale>(view.get().language)
  const begin = () => startSimulation({ key: scenarioKey, document: edited, channel, language })
  const [run, setRun] = useState<Simulation>(begin)
  useEffect(() => setRun((before) => withDocument(before, edited)), [edited])
  useEffect(() => {
    const lit = new Set(
      run.path.flatMap(({ nodeId, exit }) => (exit === null ? [nodeId] : [nodeId, `${nodeId} ${exit}`])),
    )
    view.set({ lit, standsOn: run.state.status === 'running' ? run.state.nodeId : null })
  }, [run, view])
  useEffect(() => () => view.set({ lit: new Set(), standsOn: null }), [view])
  const tell = (act: Act) => {
    const next = actIn(run, act)
    if (next.ok) setRun(next.value)
    else toast.bad(t(`scenarios.simulator.refused.${next.error.code}`))
  }
  return (
    <section aria-label={t('scenarios.simulator')} className="flex min-h-0 flex-1 flex-col border-t border-line">
      <header className="flex min-h-10 items-center gap-1 px-3">
        <h2 className="min-w-0 flex-1 truncate text-13">{t('scenarios.simulator')}</h2>
        <Select
          size="sm"
          className="w-26!"
          label={t('scenarios.simulator.channel')}
          value={channel}
          options={channels.map((each) => ({ value: each, label: t(`scenarios.channel.${each}`) }))}
          onChange={setChannel}
        />
        <Select
          size="sm"
          className="w-26!"
          label={t('scenarios.simulator.language')}
          value={language}
          options={locales.map((each) => ({ value: each, label: t(`scenarios.language.${each}`) }))}
          onChange={(next) => {
            setLanguage(next)
            setRun((before) => withLanguage(before, next))
          }}
        />
        <IconButton size="sm" icon={RotateCcw} label={t('scenarios.simulator.again')} onClick={() => setRun(begin())} />
        <IconButton
          size="sm"
          icon={X}
          label={t('scenarios.simulator.close')}
          onClick={() => view.set({ isSimulating: false })}
        />
      </header>
      <Bubbles run={run} channel={channel} tell={tell} />
      <Variables run={run} />
      <SayBar tell={tell} />
    </section>
  )
}

function Bubbles({ run, channel, tell }: { run: Simulation; channel: Channel; tell: (act: Act) => void }) {
  const t = useText()
  const end = useRef<HTMLDivElement>(null)
  const bubbles = bubblesOf(run, channel)
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [bubbles.length])
  const press = (id: string, label: string) => {
    const button = run.buttons.find((each) => each.id === id)
    if (button?.kind === 'shareContact')
      return tell({
        send: { kind: 'contact', phone: '+380501112233', firstName: t('scenarios.simulator.client'), isOwn: true },
      })
    if (button?.kind === 'shareLocation') return tell({ send: { kind: 'location', latitude: 50.45, longitude: 30.52 } })
    tell(button ? { press: id } : { tap: label })
  }
  return (
    <div
      role="log"
      aria-label={t('scenarios.simulator.chat')}
      tabIndex={0}
      className="min-h-24 flex-1 overflow-y-auto bg-sunken -outline-offset-2"
    >
      <div className="grid content-start gap-2 p-3">
        {bubbles.map((bubble, index) =>
          bubble.from === 'bot' ? (
            <BotBubble key={index} said={bubble} onPress={press} />
          ) : (
            <p
              key={index}
              className={
                bubble.from === 'client'
                  ? 'ml-auto max-w-[86%] rounded-[12px_12px_4px_12px] bg-bubble-out px-3 py-1.5 break-words'
                  : 'mx-auto text-11 text-text-3'
              }
            >
              {bubble.from === 'client' ? actWords(bubble.act, run, t) : bubble.text}
            </p>
          ),
        )}
        {run.state.status === 'stopped' && (
          <p role="status" className="text-center text-12 text-text-3">
            {t(`scenarios.stopped.${run.state.stopReason ?? 'ended'}`)}
          </p>
        )}
        <div ref={end} />
      </div>
    </div>
  )
}

function actWords(act: Act, run: Simulation, t: ReturnType<typeof useText>): string {
  if ('say' in act) return act.say
  if ('tap' in act) return act.tap
  if ('press' in act) return labelOf(run, act.press)
  if ('laterMinutes' in act) return t('scenarios.simulator.later', { count: act.laterMinutes })
  if ('send' in act) return t(`scenarios.simulator.sent.${act.send.kind}`)
  return '…'
}

function labelOf(run: Simulation, id: string): string {
  for (const item of run.log) {
    if (item.is !== 'effect' || item.effect.type !== 'send') continue
    const button = item.effect.buttons.flat().find((each) => each.id === id)
    if (button) return button.label
  }
  return id
}

function Variables({ run }: { run: Simulation }) {
  const entries = Object.entries(run.state.variables).filter(
    ([name, value]) => value !== null && !name.startsWith('workspace.'),
  )
  if (entries.length === 0) return null
  return (
    <dl className="max-h-28 shrink-0 overflow-y-auto border-t border-line px-3 py-1.5 font-mono text-11">
      {entries.map(([name, value]) => (
        <div key={name} className="flex gap-2">
          <dt className="text-text-3">{name}</dt>
          <dd className="ml-auto min-w-0 truncate">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function SayBar({ tell }: { tell: (act: Act) => void }) {
  const t = useText()
  const [text, setText] = useState('')
  const photo = { kind: 'photo' as const, ref: 'simulated' }
  return (
    <form
      className="flex items-center gap-1 border-t border-line p-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        tell({ say: text.trim() })
        setText('')
      }}
    >
      <Menu
        trigger={<IconButton icon={EllipsisVertical} label={t('scenarios.simulator.send-other')} />}
        items={[
          {
            label: t('scenarios.simulator.sent.contact'),
            icon: Phone,
            onPress: () =>
              tell({
                send: {
                  kind: 'contact',
                  phone: '+380501112233',
                  firstName: t('scenarios.simulator.client'),
                  isOwn: true,
                },
              }),
          },
          {
            label: t('scenarios.simulator.sent.media'),
            icon: Image,
            onPress: () => tell({ send: { kind: 'media', items: [photo, photo] } }),
          },
          {
            label: t('scenarios.simulator.sent.location'),
            icon: MapPin,
            onPress: () => tell({ send: { kind: 'location', latitude: 50.45, longitude: 30.52 } }),
          },
          'line',
          {
            label: t('scenarios.simulator.later', { count: 60 }),
            icon: Clock,
            onPress: () => tell({ laterMinutes: 60 }),
          },
          {
            label: t('scenarios.simulator.later', { count: 1440 }),
            icon: Clock,
            onPress: () => tell({ laterMinutes: 1440 }),
          },
        ]}
      />
      <Input
        label={t('scenarios.simulator.say')}
        placeholder={t('scenarios.simulator.say')}
        value={text}
        onChange={setText}
      />
      <IconButton type="submit" icon={SendHorizontal} label={t('scenarios.simulator.send')} />
    </form>
  )
}
