import { Kbd, useActiveHotkeys } from '@cartie/ui'
import { useText } from '../lib/text.ts'

/** The keys that work now, by what they are for. */
export function ShortcutsList() {
  const t = useText()
  const hotkeys = useActiveHotkeys()
  const here = t('shell.keys.here')
  const groups = [...new Set(hotkeys.map((hotkey) => hotkey.group ?? here))]
  return (
    <div className="columns-2 gap-6 phone:columns-1">
      {groups.map((group) => (
        <section key={group} className="mb-4 break-inside-avoid">
          <h3 className="mb-1 text-12 text-text-2">{group}</h3>
          <ul>
            {hotkeys
              .filter((hotkey) => (hotkey.group ?? here) === group)
              .map((hotkey) => (
                <li key={hotkey.keys} className="flex min-h-7 items-center gap-2">
                  {hotkey.label}
                  <Kbd keys={hotkey.keys} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
