/** A key of the builder and what it does; `scope` is where it counts: on the canvas, or anywhere but in a field. */
export type BuilderKey = {
  readonly keys: readonly string[]
  readonly does: Doing
  readonly group: 'go' | 'change' | 'look'
  readonly isEverywhere?: true
}

export type Doing =
  | 'walk'
  | 'push'
  | 'grow'
  | 'open'
  | 'add'
  | 'connect'
  | 'remove'
  | 'duplicate'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'all'
  | 'group'
  | 'note'
  | 'undo'
  | 'redo'
  | 'find'
  | 'first'
  | 'arrange'
  | 'fit'
  | 'zoom-in'
  | 'zoom-out'
  | 'simulate'
  | 'next-problem'
  | 'clear'
  | 'help'

/** Every key of the builder, in the order of its help. Copying, cutting and pasting come as the browser's own events. */
export const builderKeys: readonly BuilderKey[] = [
  { does: 'walk', keys: ['left', 'right', 'up', 'down'], group: 'go' },
  { does: 'grow', keys: ['shift+left', 'shift+right', 'shift+up', 'shift+down'], group: 'go' },
  { does: 'first', keys: ['home'], group: 'go' },
  { does: 'find', keys: ['f', 'mod+f'], group: 'go' },
  { does: 'next-problem', keys: ['e'], group: 'go' },
  { does: 'clear', keys: ['escape'], group: 'go' },
  { does: 'open', keys: ['enter'], group: 'change' },
  { does: 'add', keys: ['a', 'insert'], group: 'change' },
  { does: 'connect', keys: ['c'], group: 'change' },
  { does: 'remove', keys: ['delete', 'backspace'], group: 'change' },
  { does: 'duplicate', keys: ['mod+d'], group: 'change' },
  { does: 'copy', keys: ['mod+c'], group: 'change' },
  { does: 'cut', keys: ['mod+x'], group: 'change' },
  { does: 'paste', keys: ['mod+v'], group: 'change' },
  { does: 'all', keys: ['mod+a'], group: 'change' },
  { does: 'group', keys: ['g'], group: 'change' },
  { does: 'note', keys: ['n'], group: 'change' },
  { does: 'push', keys: ['alt+left', 'alt+right', 'alt+up', 'alt+down'], group: 'change' },
  { does: 'arrange', keys: ['l'], group: 'change' },
  { does: 'undo', keys: ['mod+z'], group: 'change', isEverywhere: true },
  { does: 'redo', keys: ['mod+shift+z', 'mod+y'], group: 'change', isEverywhere: true },
  { does: 'simulate', keys: ['t'], group: 'look' },
  { does: 'fit', keys: ['0'], group: 'look' },
  { does: 'zoom-in', keys: ['=', '+', 'shift++'], group: 'look' },
  { does: 'zoom-out', keys: ['-'], group: 'look' },
  { does: 'help', keys: ['?'], group: 'look' },
]

const byStroke = new Map(builderKeys.flatMap((key) => key.keys.map((stroke) => [stroke, key] as const)))

export const keyOf = (stroke: string): BuilderKey | null => byStroke.get(stroke) ?? null
