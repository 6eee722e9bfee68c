import { createSignal } from 'solid-js'
import type { WorkshopId } from '#shared/ids.ts'
import type { No } from '#shared/result.ts'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { erase as da } from '#shared/texts/da/erase.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { erase as en } from '#shared/texts/en/erase.ts'
import type { Receipt } from '#shared/wire/erase.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { forgetCopy } from '../../live/copies.ts'
import { ask } from '../../live/http.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'
import { go } from './address.ts'

const t = words(da, en).ask
const c = words(commonDa, commonEn)

/** The last question before a workshop is gone: its title or its code must be written, so that no slip of the hand does it. */
export function EraseDialog(props: { workshop: WorkshopSummary; open: boolean; onClose: () => void }) {
  const [confirm, setConfirm] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<No>()
  const close = () => {
    setConfirm('')
    setNo(undefined)
    props.onClose()
  }
  const why = () => {
    const refused = no()
    return refused && (refused.no === 'bad-input' ? t.wrong : said(refused))
  }
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    setBusy(true)
    setNo(undefined)
    const answer = await ask<Receipt>('POST', `/api/workshops/${props.workshop.id}/erase`, { confirm: confirm() })
    setBusy(false)
    if (answer.ok) await forgetCopy({ kind: 'board', id: props.workshop.id as WorkshopId }).catch(() => undefined)
    if (answer.ok) go(`/kvittering/${props.workshop.id}`, true)
    else setNo(answer)
  }
  return (
    <Dialog open={props.open} title={t.title} onClose={close}>
      <form class="stack" onSubmit={send}>
        <p>{t.about}</p>
        <Field label={t.confirm} help={t.titleIs(props.workshop.title)} no={why()}>
          {(ties) => (
            <input
              {...ties}
              class="input"
              autocomplete="off"
              maxlength={200}
              required
              value={confirm()}
              onInput={(event) => setConfirm(event.currentTarget.value)}
            />
          )}
        </Field>
        <p class="row">
          <button type="submit" class="button erase-go" aria-disabled={busy()}>
            {busy() ? t.going : t.go}
          </button>
          <button type="button" class="button" onClick={close}>
            {c.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
