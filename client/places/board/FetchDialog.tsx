import { createMemo, createSignal, For } from 'solid-js'
import { around as da } from '#shared/texts/da/around.ts'
import { around as en } from '#shared/texts/en/around.ts'
import type { Desk } from '../../items/desk.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { words } from '../../ui/words.ts'
import { BoardFiles } from '../office/BoardFiles.tsx'
import { outlineOf } from './outline.ts'

const t = words(da, en).fetch

/** The board, or one zone of it, as a picture, on paper or as a table. */
export function FetchDialog(props: { desk: Desk; workshop: string; onClose: () => void }) {
  const [zone, setZone] = createSignal('')
  const zones = createMemo(() => {
    props.desk.structure()
    return outlineOf(props.desk.scene.all()).filter((one) => one.code !== undefined)
  })
  return (
    <Dialog open title={t.title} onClose={props.onClose}>
      <label class="field">
        <b>{t.part}</b>
        <select class="input" value={zone()} onChange={(event) => setZone(event.currentTarget.value)}>
          <option value="">{t.whole}</option>
          <For each={zones()}>{(one) => <option value={one.code}>{one.title}</option>}</For>
        </select>
      </label>
      <h3>{t.paper}</h3>
      <BoardFiles workshop={props.workshop} zone={zone()} offers={['pdf', 'poster']} />
      <h3>{t.picture}</h3>
      <BoardFiles workshop={props.workshop} zone={zone()} offers={['png', 'svg']} />
      <h3>{t.table}</h3>
      <BoardFiles workshop={props.workshop} zone={zone()} offers={['csv']} />
    </Dialog>
  )
}
