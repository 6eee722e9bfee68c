import type { SaveState } from './docTypes.ts'

/** Milliseconds that saving may take before the page says that it is trying again. */
const patience = 2000

/**
 * What this page knows about whether its edits are on the server's disk. The server's SAVED carries a count of this
 * connection's sync messages, so that deletes count too; the first step 2 after connecting brings everything made before.
 */
export interface Saving {
  line: 'new' | 'up' | 'down'
  /** Refused for good, or the server's storage is in trouble. */
  isRefused: boolean
  /** Sync messages of this connection: handed to the socket, and known to be on disk. */
  sent: number
  acked: number
  hasSentStep2: boolean
  /** An edit that no message has carried yet. */
  hasUnsent: boolean
  /** Edits of an earlier visit are still being fetched from this device. */
  isBringing: boolean
  /** Something here is not known to be saved. */
  isDirty: boolean
  /** Everything unsaved is kept on this device. */
  isOnDevice: boolean
  /** Since when it has not been saved; undefined while it is. Milliseconds. */
  since: number | undefined
}

export type SavingEvent =
  | { is: 'opened' }
  | { is: 'edited' }
  | { is: 'sent'; isStep2: boolean }
  | { is: 'saved'; n: number }
  | { is: 'notSaved' }
  | { is: 'closed'; isFinal: boolean }
  | { is: 'kept' }
  | { is: 'found' }
  | { is: 'brought' }

/** A page that has just opened its document. Not saved yet: it does not know. */
export const startSaving = (now: number): Saving => ({
  line: 'new',
  isRefused: false,
  sent: 0,
  acked: 0,
  hasSentStep2: false,
  hasUnsent: false,
  isBringing: true,
  isDirty: false,
  isOnDevice: false,
  since: now,
})

export const isSaved = (state: Saving): boolean =>
  state.line === 'up' &&
  state.hasSentStep2 &&
  state.acked >= state.sent &&
  !state.hasUnsent &&
  !state.isBringing &&
  !state.isRefused

export function afterEvent(state: Saving, event: SavingEvent, now: number): Saving {
  const next = { ...state, ...changes(state, event) }
  return isSaved(next)
    ? { ...next, isDirty: false, isOnDevice: false, since: undefined }
    : { ...next, since: state.since ?? now }
}

function changes(state: Saving, event: SavingEvent): Partial<Saving> {
  switch (event.is) {
    case 'opened':
      return { line: 'up', isRefused: false, sent: 0, acked: 0, hasSentStep2: false }
    case 'edited':
      return { hasUnsent: true, isDirty: true, isOnDevice: false }
    case 'sent':
      return { sent: state.sent + 1, hasUnsent: false, hasSentStep2: state.hasSentStep2 || event.isStep2 }
    case 'saved':
      return { acked: Math.max(state.acked, event.n), isRefused: false }
    case 'notSaved':
      return { isRefused: true }
    case 'closed':
      return { line: 'down', isRefused: state.isRefused || event.isFinal }
    case 'kept':
      return { isOnDevice: true }
    case 'found':
      return { isDirty: true, isOnDevice: true }
    case 'brought':
      return { isBringing: false }
  }
}

/** The badge. */
export function saveStateOf(state: Saving, now: number): SaveState {
  if (state.isRefused) return 'failed'
  if (isSaved(state)) return 'saved'
  if (state.line === 'down') return state.isDirty && state.isOnDevice ? 'device' : 'retrying'
  return now - (state.since ?? now) < patience ? 'saving' : 'retrying'
}

/** When the badge changes by itself, if nothing happens; undefined when it will not. Milliseconds. */
export const nextLook = (state: Saving, now: number): number | undefined =>
  state.since !== undefined && now - state.since < patience ? state.since + patience - now : undefined
