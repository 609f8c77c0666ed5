import type { ReactNode } from 'react'
import { cutText, linkOf, type Span, type TextPiece } from '../text-pieces.ts'

/** A message's text with the styles its author gave it. Nothing of it is ever read as HTML. */
export function FormattedText({ text, spans }: { text: string; spans?: readonly Span[] | undefined }) {
  return cutText(text, spans).map((piece, index) => <Piece key={index} {...piece} />)
}

function Piece({ text, styles }: TextPiece): ReactNode {
  return styles.reduce<ReactNode>((inside, style) => wrap(style, { inside, text }), text)
}

function wrap(style: Span, { inside, text }: { inside: ReactNode; text: string }): ReactNode {
  const href = linkOf(style, text)
  if (href)
    return (
      <a href={href} target="_blank" rel="noreferrer noopener" className="link underline">
        {inside}
      </a>
    )
  switch (style.type) {
    case 'bold':
    case 'mention':
      return <b>{inside}</b>
    case 'italic':
      return <i>{inside}</i>
    case 'underline':
      return <u>{inside}</u>
    case 'strike':
      return <s>{inside}</s>
    case 'code':
    case 'pre':
      return <code className="rounded-[4px] bg-hover px-1 font-mono text-12">{inside}</code>
    case 'quote':
      return <span className="border-l-2 border-line-3 pl-2">{inside}</span>
    case 'spoiler':
      return <span className="rounded-[3px] bg-hover px-0.5">{inside}</span>
    default:
      return inside
  }
}
