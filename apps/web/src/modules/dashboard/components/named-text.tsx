import { Fragment } from 'react'

/** Marks a value of a text as the name of something; `NamedText` shows it in bold. The marks also keep its direction apart. */
export const named = (name: string): string => `\u2068${name}\u2069`

/** A sentence whose names stand out. */
export function NamedText({ children }: { children: string }) {
  return children.split(/\u2068([^\u2069]*)\u2069/).map((part, index) =>
    index % 2 === 1 ? (
      <b key={index} className="font-semibold text-text">
        {part}
      </b>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}
