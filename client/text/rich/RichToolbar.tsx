import type { Editor } from '@tiptap/core'
import { createSignal, For, onCleanup, onMount } from 'solid-js'
import { proposalPage as da } from '#shared/texts/da/proposalPage.ts'
import { proposalPage as en } from '#shared/texts/en/proposalPage.ts'
import { words } from '../../ui/words.ts'
import { LinkDialog } from './LinkDialog.tsx'

const t = words(da, en).editor

interface Tool {
  says: string
  /** The mark or node it switches, when it shows whether it is on. */
  is?: string
  run: (editor: Editor) => void
}

const tools: Tool[] = [
  { says: t.bold, is: 'bold', run: (editor) => editor.chain().focus().toggleBold().run() },
  { says: t.italic, is: 'italic', run: (editor) => editor.chain().focus().toggleItalic().run() },
  { says: t.bullets, is: 'bulletList', run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { says: t.numbers, is: 'orderedList', run: (editor) => editor.chain().focus().toggleOrderedList().run() },
]
const undoing: Tool[] = [
  { says: t.undo, run: (editor) => editor.chain().focus().undo().run() },
  { says: t.redo, run: (editor) => editor.chain().focus().redo().run() },
]

/** Shapes the text that is written. One stop for Tab; arrows go between its buttons. */
export function RichToolbar(props: { editor: Editor; heading: string }) {
  const [turn, setTurn] = createSignal(0)
  const [linking, setLinking] = createSignal(false)
  const [at, setAt] = createSignal(0)
  let bar: HTMLDivElement | undefined

  onMount(() => {
    const again = () => setTurn(turn() + 1)
    props.editor.on('transaction', again)
    onCleanup(() => props.editor.off('transaction', again))
  })
  const isOn = (name: string | undefined) => {
    turn()
    return name === undefined ? undefined : props.editor.isActive(name)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(bar?.querySelectorAll('button') ?? [])]
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    setAt((at() + step + buttons.length) % buttons.length)
    buttons[at()]?.focus()
  }
  const all: Tool[] = [...tools, { says: t.link, is: 'link', run: () => setLinking(true) }, ...undoing]

  return (
    <>
      <div ref={bar} class="rich-bar" role="toolbar" aria-label={t.toolbar(props.heading)} onKeyDown={onKeyDown}>
        <For each={all}>
          {(tool, index) => (
            <button
              type="button"
              class="rich-tool"
              data-tool={tool.is}
              tabindex={at() === index() ? 0 : -1}
              aria-pressed={isOn(tool.is)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => tool.run(props.editor)}
            >
              {tool.says}
            </button>
          )}
        </For>
      </div>
      <LinkDialog editor={props.editor} open={linking()} onClose={() => setLinking(false)} />
    </>
  )
}
