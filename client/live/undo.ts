import { type Accessor, createSignal, getOwner, onCleanup } from 'solid-js'
import * as Y from 'yjs'

type Scope = ConstructorParameters<typeof Y.UndoManager>[0]

/** Taking back and doing again, of one's own edits only. */
export interface Undo {
  canUndo: Accessor<boolean>
  canRedo: Accessor<boolean>
  undo(): void
  redo(): void
  /** Ends what counts as one edit: the next change is taken back on its own, however soon it comes. */
  separate(): void
}

/**
 * Own edits are those made without an origin, as every verb in `shared/edits` does, or with one of `origins`; what comes from
 * others or from this device's store has another. Changes within half a second are one step, so a word is taken back whole.
 * A field that a colleague has changed since gets its old value all the same: Yjs would otherwise leave it empty now and then,
 * and an item without a place is on nobody's screen.
 */
export function createUndo(scope: Scope, origins: readonly unknown[] = []): Undo {
  const manager = new Y.UndoManager(scope, {
    trackedOrigins: new Set([null, ...origins]),
    captureTimeout: 500,
    ignoreRemoteMapChanges: true,
  })
  const [canUndo, setCanUndo] = createSignal(false)
  const [canRedo, setCanRedo] = createSignal(false)
  const look = () => {
    setCanUndo(manager.canUndo())
    setCanRedo(manager.canRedo())
  }
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) manager.on(event, look)
  if (getOwner()) onCleanup(() => manager.destroy())

  return {
    canUndo,
    canRedo,
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    separate: () => manager.stopCapturing(),
  }
}
