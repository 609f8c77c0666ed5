import { NodeResizer, type NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { useText } from '../../../lib/text.ts'
import { useAct, useBuilder } from '../builder/builder-context.ts'
import type { FrameNode, NoteNode } from './canvas-nodes.ts'

/** A frame around steps that belong together; its head moves them all. */
export const FrameCard = memo(function FrameCard({ data: { frame }, selected }: NodeProps<FrameNode>) {
  const t = useText()
  const act = useAct()
  const { lockedBecause } = useBuilder()
  return (
    <section
      className="frame-card"
      data-colour={frame.colour}
      data-picked={selected || undefined}
      aria-label={frame.title}
    >
      {selected && lockedBecause === null && (
        <NodeResizer
          minWidth={160}
          minHeight={100}
          lineClassName="frame-line"
          handleClassName="frame-grip"
          onResizeEnd={(_, { x, y, width, height }) =>
            act({ do: 'patch-group', id: frame.id, patch: { position: { x, y }, size: { width, height } } })
          }
        />
      )}
      <header className="frame-head">
        <input
          className="nodrag frame-title"
          aria-label={t('scenarios.group.title')}
          placeholder={t('scenarios.group.title')}
          key={frame.title}
          defaultValue={frame.title}
          maxLength={100}
          readOnly={lockedBecause !== null}
          onBlur={(event) => {
            const title = event.target.value.trim()
            if (title !== frame.title) act({ do: 'patch-group', id: frame.id, patch: { title } })
          }}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </header>
    </section>
  )
})

/** A note on the canvas for people who edit; clients never see it. */
export const NoteCard = memo(function NoteCard({ data: { note }, selected }: NodeProps<NoteNode>) {
  const t = useText()
  const act = useAct()
  const { lockedBecause } = useBuilder()
  return (
    <section className="note-card" data-colour={note.colour} data-picked={selected || undefined}>
      {selected && lockedBecause === null && (
        <NodeResizer
          minWidth={120}
          minHeight={60}
          lineClassName="frame-line"
          handleClassName="frame-grip"
          onResizeEnd={(_, { x, y, width, height }) =>
            act({ do: 'patch-note', id: note.id, patch: { position: { x, y }, size: { width, height } } })
          }
        />
      )}
      <textarea
        className="nodrag nowheel note-text"
        aria-label={t('scenarios.note')}
        placeholder={t('scenarios.note.placeholder')}
        key={note.text}
        defaultValue={note.text}
        maxLength={2000}
        readOnly={lockedBecause !== null}
        onBlur={(event) => {
          const text = event.target.value
          if (text !== note.text) act({ do: 'patch-note', id: note.id, patch: { text } })
        }}
      />
    </section>
  )
})
