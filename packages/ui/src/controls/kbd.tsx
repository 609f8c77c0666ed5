/** A key, or keys in turn or together: `keys="g i"`, `keys="mod+k"` (⌘ on a Mac, Ctrl elsewhere). */
export function Kbd({ keys, bare }: { keys: string; bare?: boolean }) {
  return (
    <span className="ml-auto inline-flex shrink-0 gap-0.5 phone:hidden" aria-hidden="true">
      {keys.split(/[ +]/).map((key, index) => (
        <kbd
          key={index}
          className={
            bare
              ? 'px-px font-sans text-11 font-medium'
              : 'grid h-4.5 min-w-4.5 place-items-center rounded-[4px] border border-line-2 bg-surface px-1 font-sans text-11/none font-medium text-text-3 in-data-main:border-transparent in-data-main:bg-on-accent/10 in-data-main:text-on-accent'
          }
        >
          {keyName(key)}
        </kbd>
      ))}
    </span>
  )
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

const names: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: '⇧',
  alt: isMac ? '⌥' : 'Alt',
  enter: '↵',
  escape: 'Esc',
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
}

const keyName = (key: string): string => names[key] ?? key.toUpperCase()
