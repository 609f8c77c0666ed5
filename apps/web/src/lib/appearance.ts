import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'
export type Density = 'compact' | 'comfortable'

/** How this browser shows Cartie. `public/boot.js` applies the same keys before the first paint. */
export function useAppearance(): { theme: Theme; density: Density } {
  const theme = useSyncExternalStore(subscribe, () => document.documentElement.dataset.theme)
  const density = useSyncExternalStore(subscribe, () => document.documentElement.dataset.density)
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    density: density === 'comfortable' ? density : 'compact',
  }
}

export function chooseTheme(theme: Theme): void {
  choose('theme', theme === 'system' ? null : theme)
}

export function chooseDensity(density: Density): void {
  choose('density', density === 'compact' ? null : density)
}

const subscribers = new Set<() => void>()

function choose(key: 'theme' | 'density', value: string | null): void {
  if (value === null) {
    delete document.documentElement.dataset[key]
    localStorage.removeItem(`cartie.${key}`)
  } else {
    document.documentElement.dataset[key] = value
    localStorage.setItem(`cartie.${key}`, value)
  }
  subscribers.forEach((subscriber) => subscriber())
}

function subscribe(subscriber: () => void): () => void {
  subscribers.add(subscriber)
  return () => subscribers.delete(subscriber)
}
