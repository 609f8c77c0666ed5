import { useLayoutEffect, useRef, type KeyboardEventHandler } from 'react'
import { cn } from '../cn.ts'
import { fieldAttributes, type ControlProps } from './control.ts'

export type TextareaProps = ControlProps<string> & {
  placeholder?: string
  minRows?: number
  /** Grows with its text up to this many rows, then scrolls. */
  maxRows?: number
  maxLength?: number
  autoFocus?: boolean
  className?: string
  onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>
}

const rowPx = 20

/** Text of several lines, as tall as what is written in it. */
export function Textarea({ minRows = 3, maxRows = 14, ...props }: TextareaProps) {
  const box = useRef<HTMLTextAreaElement | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.style.height = '0'
    element.style.height = `${Math.min(Math.max(element.scrollHeight, minRows * rowPx), maxRows * rowPx)}px`
  }, [props.value, minRows, maxRows])
  return (
    <span className={cn('field-box', props.className)}>
      <textarea
        {...fieldAttributes(props)}
        ref={(element) => {
          box.current = element
          if (typeof props.ref === 'function') props.ref(element)
          else if (props.ref) props.ref.current = element
        }}
        rows={minRows}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeyDown}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        autoFocus={props.autoFocus}
        className="my-1.5 resize-none leading-5"
      />
    </span>
  )
}
