import { createContext } from 'svelte'

/** The deadlines that the open page shows, so that the time machine knows where to go. */
export class Deadlines {
  /** Unix seconds, in any order. */
  list = $state.raw<readonly number[]>([])

  /** Takes a page's deadlines for as long as its effect holds; the returned clean-up leaves those of a newer page alone. */
  show(list: readonly number[]): () => void {
    this.list = list
    return () => {
      if (this.list === list) this.list = []
    }
  }

  /** The first deadline after `now`, or null. */
  next(now: number): number | null {
    const ahead = this.list.filter((at) => at > now)
    return ahead.length > 0 ? Math.min(...ahead) : null
  }
}

export const [getDeadlines, setDeadlines] = createContext<Deadlines>()
