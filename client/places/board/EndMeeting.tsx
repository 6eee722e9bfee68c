import { common as commonDa } from '#shared/texts/da/common.ts'
import { run as da } from '#shared/texts/da/run.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { run as en } from '#shared/texts/en/run.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusSoon } from '../../ui/focusSoon.ts'
import { words } from '../../ui/words.ts'
import type { Wish } from './wish.ts'

const t = words(da, en)
const c = words(commonDa, commonEn)

/** Asked before a meeting ends, from wherever it is ended. The keyboard begins at the way back, which does nothing. */
export function EndMeeting(props: { open: boolean; wish: Wish; onClose: () => void }) {
  const end = () => {
    props.onClose()
    props.wish('setState', { state: 'closed' })
  }
  return (
    <Dialog open={props.open} title={t.endAsk} onClose={props.onClose}>
      <p>{t.endHelp}</p>
      <p class="row">
        <button type="button" class="button" data-kind="main" onClick={end}>
          {t.end}
        </button>
        <button type="button" class="button" ref={focusSoon} onClick={() => props.onClose()}>
          {c.cancel}
        </button>
      </p>
    </Dialog>
  )
}
