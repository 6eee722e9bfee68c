import { createSignal } from 'solid-js'
import { privacy as da } from '#shared/texts/da/privacy.ts'
import { privacy as en } from '#shared/texts/en/privacy.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { longDate, words } from '../../ui/words.ts'

const t = words(da, en)

/** What happens to what people write, in full, for those who ask. `deleteOn` is an ISO date. */
export function PrivacyNotice(props: { deleteOn: string; controller: string }) {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <button type="button" class="button door-more" data-kind="quiet" onClick={() => setOpen(true)}>
        {t.open}
      </button>
      <Dialog open={open()} title={t.open} onClose={() => setOpen(false)}>
        <h3>{t.who.title}</h3>
        <ul>
          <li>{t.who.silent}</li>
          <li>{t.who.reveal}</li>
          <li>{t.who.others}</li>
          <li>{t.who.live}</li>
          <li>{t.who.role}</li>
          <li>{t.who.style}</li>
        </ul>
        <h3>{t.kept.title}</h3>
        <ul>
          <li>{t.kept.what}</li>
          <li>{t.kept.dots}</li>
          <li>{t.kept.not}</li>
          <li>{t.kept.device}</li>
        </ul>
        <h3>{t.long.title}</h3>
        <ul>
          <li>{t.long.notes(longDate(props.deleteOn))}</li>
          <li>{t.long.later}</li>
          <li>{t.long.proposals}</li>
        </ul>
        <h3>{t.controller.title}</h3>
        <p>{props.controller || t.controller.unknown}</p>
        <h3>{t.rights.title}</h3>
        <ul>
          <li>{t.rights.own}</li>
          <li>{t.rights.erase}</li>
          <li>{t.rights.find}</li>
          <li>{t.rights.access}</li>
          <li>{t.rights.complain}</li>
        </ul>
      </Dialog>
    </>
  )
}
