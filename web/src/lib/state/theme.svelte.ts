import { createContext } from 'svelte'

export const THEMES = ['system', 'light', 'dark'] as const
export type ThemeName = (typeof THEMES)[number]

const KEY = 'assay.theme'

/** The remembered colour theme. app.html applies it before the first paint; this class changes it. */
export class Theme {
  name = $state<ThemeName>('system')

  /** Reads what this browser remembers; called once the page is alive. */
  restore(): void {
    const stored = globalThis.localStorage?.getItem(KEY)
    this.name = stored === 'light' || stored === 'dark' ? stored : 'system'
  }

  choose(name: ThemeName): void {
    this.name = name
    if (name === 'system') {
      delete document.documentElement.dataset.theme
      localStorage.removeItem(KEY)
    } else {
      document.documentElement.dataset.theme = name
      localStorage.setItem(KEY, name)
    }
  }
}

export const [getTheme, setTheme] = createContext<Theme>()
