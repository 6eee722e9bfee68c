import { createEffect, createUniqueId, type JSX, Show } from 'solid-js'
import { common as da } from '#shared/texts/da/common.ts'
import { common as en } from '#shared/texts/en/common.ts'
import './dialog.css'
import { PhoneIcon } from './PhoneIcon.tsx'
import { words } from './words.ts'

const t = words(da, en)

/**
 * A question that must be answered before going on. The browser keeps focus inside, closes on Escape and gives focus back;
 * whoever opens it sets `open` to false in `onClose`. Its children live only while it is open.
 */
export function Dialog(props: { open: boolean; title: string; onClose: () => void; children: JSX.Element }) {
  const heading = createUniqueId()
  let dialog: HTMLDialogElement | undefined

  createEffect(() => {
    if (props.open) dialog?.showModal()
    else dialog?.close()
  })

  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={heading} onClose={() => props.open && props.onClose()}>
      <Show when={props.open}>
        <div class="dialog-head">
          <h2 id={heading}>{props.title}</h2>
          <button type="button" class="button" data-kind="quiet" aria-label={t.close} onClick={() => props.onClose()}>
            <PhoneIcon name="close" />
          </button>
        </div>
        <div class="stack">{props.children}</div>
      </Show>
    </dialog>
  )
}
