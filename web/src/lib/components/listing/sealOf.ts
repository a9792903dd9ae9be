import type { ListingStatus } from '@assay/domain/enums'
import { listingStatusWords } from '#lib/words/status.ts'

export interface SealMark {
  shape: 'solid' | 'dashed' | 'split' | 'notched' | 'hollow' | 'struck'
  tone: 'ink' | 'kept' | 'removed' | 'contested' | 'muted'
  word: string
}

/** The mark of a listing. A dispute shows before the status, because it is what a reader has to know first. */
export function sealOf(status: ListingStatus, disputed: boolean): SealMark {
  if (disputed) return { shape: 'split', tone: 'contested', word: `${listingStatusWords[status]}, in dispute` }

  const word = listingStatusWords[status]
  switch (status) {
    case 'LISTED':
      return { shape: 'solid', tone: 'ink', word }
    case 'PENDING':
      return { shape: 'dashed', tone: 'muted', word }
    case 'EXITING':
      return { shape: 'notched', tone: 'muted', word }
    case 'REMOVED':
      return { shape: 'struck', tone: 'removed', word }
    case 'WITHDRAWN':
    case 'NONE':
      return { shape: 'hollow', tone: 'muted', word }
  }
}
