import { useEffect, useRef, useSyncExternalStore } from 'react'

export type Hotkey = {
  readonly keys: string
  readonly label?: string
  readonly group?: string
  readonly run: () => void
}

/**
 * Keys of the whole page: `j`, `mod+k`, `g i` (one after the other within a second), `?`. They rest while a person
 * types or a dialog is open, save those with `mod`. The physical key counts, so a Ukrainian layout works the same.
 */
export function useHotkeys(hotkeys: readonly (Hotkey | false | null | undefined)[], isOn = true): void {
  const latest = useRef(hotkeys)
  latest.current = hotkeys
  const signature = hotkeys.map((hotkey) => (hotkey ? `${hotkey.keys}\t${hotkey.label ?? ''}` : '')).join('\n')
  useEffect(() => {
    if (!isOn) return
    const layer: Layer = { current: () => latest.current.filter((hotkey) => hotkey !== false && hotkey != null) }
    layers.push(layer)
    changed()
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      changed()
    }
  }, [isOn, signature])
}

/** The keys that work here now and have a label, for the `?` list. */
export function useActiveHotkeys(): readonly Hotkey[] {
  return useSyncExternalStore(subscribe, () => active)
}

/** The stroke of a key event in our notation: `j`, `shift+x`, `mod+k`, `?`. */
export function strokeOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>,
): string {
  if (event.key === '?') return '?'
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1] ?? /^Digit(\d)$/.exec(event.code)?.[1]
  const key = letter?.toLowerCase() ?? (named[event.code] || event.key.toLowerCase())
  if (key === '/' && event.shiftKey) return '?'
  return [event.metaKey || event.ctrlKey ? 'mod' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : '', key]
    .filter(Boolean)
    .join('+')
}

const named: Record<string, string> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Slash: '/',
  Space: 'space',
}

type Layer = { readonly current: () => Hotkey[] }

const layers: Layer[] = []
const subscribers = new Set<() => void>()
let active: readonly Hotkey[] = []
let first: { stroke: string; atMs: number } | null = null

function subscribe(subscriber: () => void): () => void {
  subscribers.add(subscriber)
  if (subscribers.size === 1 && layers.length > 0) changed()
  return () => subscribers.delete(subscriber)
}

function changed(): void {
  if (typeof document !== 'undefined') {
    document.removeEventListener('keydown', onKeyDown)
    if (layers.length > 0) document.addEventListener('keydown', onKeyDown)
  }
  const seen = new Set<string>()
  active = layers
    .toReversed()
    .flatMap((layer) => layer.current())
    .filter((hotkey) => hotkey.label && !seen.has(hotkey.keys) && seen.add(hotkey.keys))
  subscribers.forEach((subscriber) => subscriber())
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
  const stroke = strokeOf(event)
  if (!stroke.startsWith('mod+') && isBusy(event.target)) return
  const pair = first && event.timeStamp - first.atMs < 1000 ? `${first.stroke} ${stroke}` : null
  first = null
  const all = layers.toReversed().flatMap((layer) => layer.current())
  const hit = (pair && all.find(({ keys }) => keys === pair)) || all.find(({ keys }) => keys === stroke)
  if (hit) {
    event.preventDefault()
    return hit.run()
  }
  if (all.some(({ keys }) => keys.startsWith(`${stroke} `))) first = { stroke, atMs: event.timeStamp }
}

/** Typing, or inside something that handles its own keys. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role=menu], [role=listbox], [data-own-keys]')
  )
    return true
  return document.querySelector('[role=dialog][data-open]:not([data-beside]), [role=alertdialog][data-open]') !== null
}
