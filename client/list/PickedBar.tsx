import { createMemo, createSignal, Show } from 'solid-js'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { Icon } from '../ui/Icon.tsx'
import { words } from '../ui/words.ts'
import { MoveDialog } from './MoveDialog.tsx'
import './bars.css'

const t = words(da, en)

/** What can be done with what is picked, as buttons: each drag has its twin here. Always in the same place. */
export function PickedBar(props: { desk: Desk; deeds: Deeds }) {
  const [isMoving, setMoving] = createSignal(false)
  const ids = () => props.desk.picks.ids()
  const kinds = createMemo(() => {
    props.desk.structure()
    return ids().flatMap((id) => props.desk.scene.get(id)?.kind ?? [])
  })
  const has = (kind: 'note' | 'cluster' | 'card') => kinds().includes(kind)
  const only = () => (ids().length === 1 ? ids()[0] : undefined)
  const mayChange = () => ids().every((id) => props.desk.may('words', id))
  const mayRemove = () => ids().some((id) => props.desk.may('remove', id))
  const openOne = () => {
    const id = only()
    if (id) props.deeds.open(id)
  }

  return (
    <Show when={ids().length > 0}>
      <div class="bar bar-picked" role="toolbar" aria-label={t.pickedBar}>
        <strong>{t.picked(ids().length)}</strong>
        <Show when={only() && (has('card') || mayChange())}>
          <button type="button" class="button" data-kind="quiet" onClick={openOne}>
            <Icon name={has('card') ? 'card' : 'pencil'} />
            {has('card') ? t.deeds.open : t.deeds.edit}
          </button>
        </Show>
        <Show when={props.desk.mayWrite()}>
          <Show when={has('note') || kinds().filter((kind) => kind === 'cluster').length > 1}>
            <button type="button" class="button" data-kind="quiet" onClick={() => props.deeds.group()}>
              <Icon name="gather" />
              {t.deeds.group}
            </button>
          </Show>
          <Show when={has('cluster')}>
            <button type="button" class="button" data-kind="quiet" onClick={() => props.deeds.ungroup()}>
              <Icon name="apart" />
              {t.deeds.ungroup}
            </button>
          </Show>
          <Show when={has('note') || has('cluster')}>
            <button type="button" class="button" data-kind="quiet" onClick={() => props.deeds.makeCard()}>
              <Icon name="card" />
              {t.deeds.makeCard}
            </button>
          </Show>
          <button type="button" class="button" data-kind="quiet" onClick={() => setMoving(true)}>
            <Icon name="forward" />
            {t.deeds.move}
          </button>
          <Show when={mayRemove()}>
            <button type="button" class="button" data-kind="quiet" onClick={() => props.deeds.remove()}>
              <Icon name="trash" />
              {t.deeds.remove}
            </button>
          </Show>
        </Show>
        <button type="button" class="button" data-kind="quiet" onClick={() => props.desk.picks.none()}>
          <Icon name="close" />
          {t.pickNone}
        </button>
        <MoveDialog
          desk={props.desk}
          deeds={props.deeds}
          ids={ids()}
          open={isMoving()}
          onClose={() => setMoving(false)}
        />
      </div>
    </Show>
  )
}
