import type { Editor } from '@tiptap/core'
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { board as daBoard } from '#shared/texts/da/board.ts'
import { noteEditor as da } from '#shared/texts/da/noteEditor.ts'
import { board as enBoard } from '#shared/texts/en/board.ts'
import { noteEditor as en } from '#shared/texts/en/noteEditor.ts'
import { roving } from '../../ui/roving.ts'
import { words } from '../../ui/words.ts'
import { listOf } from '../noteLines.ts'
import { listed } from './noteLists.ts'

const t = words(da, en)
const board = words(daBoard, enBoard)

/** Above a note that is being written: what can be done with its words, and how much room is left. */
export function NoteBar(props: { editor: Editor; left: number | undefined; onLink: () => void; onDone: () => void }) {
  const [turn, setTurn] = createSignal(0)
  onMount(() => {
    const again = () => setTurn(turn() + 1)
    props.editor.on('transaction', again)
    onCleanup(() => props.editor.off('transaction', again))
  })
  const now = <T,>(look: () => T): T => {
    turn()
    return look()
  }
  const tools = [
    { says: t.bold, isOn: () => props.editor.isActive('bold'), run: () => props.editor.commands.toggleMark('bold') },
    {
      says: t.list,
      isOn: () => listOf(props.editor.state.selection.$from.parent.textContent) !== undefined,
      run: () => props.editor.view.dispatch(listed(props.editor.state)),
    },
    { says: t.link, isOn: () => props.editor.isActive('link'), run: () => props.onLink() },
  ]
  return (
    <div class="note-bar">
      <div ref={roving} class="note-tools" role="toolbar" aria-label={t.toolbar} onMouseDown={(event) => event.preventDefault()}>
        <For each={tools}>
          {(tool) => (
            <button type="button" class="note-tool" aria-pressed={now(tool.isOn)} onClick={tool.run}>
              {tool.says}
            </button>
          )}
        </For>
        <button type="button" class="note-tool" onClick={() => props.onDone()}>
          {t.done}
        </button>
      </div>
      <Show when={props.left !== undefined}>
        <p class="note-left">{board.note.left(props.left ?? 0)}</p>
      </Show>
    </div>
  )
}
