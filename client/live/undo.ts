import { type Accessor, createSignal, getOwner, onCleanup } from 'solid-js'
import * as Y from 'yjs'

/** Entries of the scope by their key, and the fields in them, that a step reaches into. */
type Touched = ReadonlyMap<string, ReadonlySet<string>>

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
 * and an item without a place is on nobody's screen. A step that `isHeld` does not give free is left out.
 */
export function createUndo(
  scope: Scope,
  origins: readonly unknown[] = [],
  isHeld: (touched: Touched) => boolean = () => false,
): Undo {
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
  const leaveOut = (steps: Y.UndoManager['undoStack']) => {
    for (let step = steps.at(-1); step && isHeld(touchedBy(manager, step)); step = steps.at(-1)) steps.pop()
    look()
  }
  if (getOwner()) onCleanup(() => manager.destroy())

  return {
    canUndo,
    canRedo,
    undo: () => {
      leaveOut(manager.undoStack)
      manager.undo()
    },
    redo: () => {
      leaveOut(manager.redoStack)
      manager.redo()
    },
    separate: () => manager.stopCapturing(),
  }
}

function touchedBy({ doc, scope }: Y.UndoManager, { insertions, deletions }: Y.UndoManager['undoStack'][number]): Touched {
  const touched = new Map<string, Set<string>>()
  const roots = new Set<unknown>(scope)
  const note = (item: Y.Item) => {
    let field = ''
    for (let at: Y.Item | null = item; at; at = (at.parent as Y.AbstractType<unknown> | null)?._item ?? null) {
      if (roots.has(at.parent)) {
        const key = String(at.parentSub)
        touched.set(key, (touched.get(key) ?? new Set()).add(field))
      }
      field = at.parentSub ?? field
    }
  }
  for (const { clients } of [insertions, deletions]) {
    for (const [client, ranges] of clients) {
      const structs = doc.store.clients.get(client) ?? []
      for (const { clock, len } of ranges) {
        for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
          const struct = structs[at]
          if (!struct || struct.id.clock >= clock + len) break
          if (struct instanceof Y.Item) note(struct)
        }
      }
    }
  }
  return touched
}
