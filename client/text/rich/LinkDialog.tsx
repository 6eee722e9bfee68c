import type { Editor } from '@tiptap/core'
import { createSignal } from 'solid-js'
import { proposalPage as da } from '#shared/texts/da/proposalPage.ts'
import { proposalPage as en } from '#shared/texts/en/proposalPage.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { words } from '../../ui/words.ts'
import { linkAddress } from './linkAddress.ts'

const t = words(da, en).editor

/** Asks where the marked words should lead. With nothing marked the address itself is written. */
export function LinkDialog(props: { editor: Editor; open: boolean; onClose: () => void }) {
  const [no, setNo] = createSignal('')
  const close = () => {
    setNo('')
    props.onClose()
    props.editor.commands.focus()
  }
  const set = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const written = String(new FormData(event.currentTarget).get('address') ?? '')
    const href = linkAddress(written)
    if (!href) {
      setNo(t.linkBad)
      return
    }
    const chain = props.editor.chain().focus().extendMarkRange('link')
    if (props.editor.state.selection.empty && !props.editor.isActive('link'))
      chain.insertContent({ type: 'text', text: written.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
    close()
  }
  const remove = () => {
    props.editor.chain().focus().extendMarkRange('link').unsetLink().run()
    close()
  }
  return (
    <Dialog open={props.open} title={t.link} onClose={close}>
      <form class="stack" onSubmit={set} novalidate>
        <Field label={t.linkAddress} help={t.linkHelp} no={no()}>
          {(ties) => (
            <input
              {...ties}
              class="input"
              name="address"
              autocapitalize="off"
              spellcheck={false}
              value={props.editor.getAttributes('link').href ?? ''}
            />
          )}
        </Field>
        <p class="row">
          <button type="submit" class="button" data-kind="main">
            {t.linkSet}
          </button>
          <button type="button" class="button" onClick={remove}>
            {t.linkRemove}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
