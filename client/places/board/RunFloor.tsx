import { createSignal, For, Show } from 'solid-js'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { lead as da } from '#shared/texts/da/lead.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { lead as en } from '#shared/texts/en/lead.ts'
import type { RoomState } from '#shared/wire/room.ts'
import type { Room } from '../../live/roomTypes.ts'
import { announce } from '../../ui/announce.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { words } from '../../ui/words.ts'
import type { Wish } from './wish.ts'

const t = words(da, en)
const voiceName = words(codesDa, codesEn).voice

/** The room's attention in one hand: eyes up, who still writes, and hands that are up. */
export function RunFloor(props: { room: Room; state: RoomState; wish: Wish }) {
  const floor = () => props.state.floor
  const writing = () => {
    const { seats, few } = floor().writing
    return few ? t.writingFew : seats > 0 ? t.writing(seats) : ''
  }
  return (
    <div class="run-floor">
      <Show when={props.state.state === 'open' && writing()}>{(text) => <span class="run-soft">{text()}</span>}</Show>
      <Hands room={props.room} shown={floor().hands !== null} wish={props.wish} />
      <Show when={props.state.state === 'open' || floor().eyesUp}>
        <button
          type="button"
          class="button run-eyes"
          data-on={floor().eyesUp}
          title={t.eyesUpHelp}
          onClick={() => props.wish('eyesUp', { on: !floor().eyesUp })}
        >
          <Icon name="eye" />
          {floor().eyesUp ? t.eyesDown : t.eyesUp}
        </button>
      </Show>
    </div>
  )
}

function Hands(props: { room: Room; shown: boolean; wish: Wish }) {
  const [open, setOpen] = createSignal(false)
  const hands = () => props.room.bar()?.hands
  const down = () => {
    setOpen(false)
    props.wish('lowerHands', {})
  }
  return (
    <Show when={hands()?.all || open() || props.shown ? hands() : undefined}>
      {(now) => (
        <>
          <button type="button" class="button" onClick={() => setOpen(true)}>
            <Icon name="hand" />
            {t.hands(now().all)}
          </button>
          <Dialog open={open()} title={t.handsTitle} onClose={() => setOpen(false)}>
            <p>
              <strong>{t.hands(now().all)}</strong>
            </p>
            <ul class="run-voices">
              <For each={now().byVoice}>{({ voice, count }) => <li>{t.handsOf(voiceName[voice], count)}</li>}</For>
            </ul>
            <p class="run-soft">{t.handsHelp}</p>
            <Switch label={t.handsShow} on={props.shown} onChange={(on) => props.wish('showHands', { on })} />
            <p>
              <button type="button" class="button" data-kind="main" onClick={down}>
                {t.handsDown}
              </button>
            </p>
          </Dialog>
        </>
      )}
    </Show>
  )
}

/** Who else holds the bar, and the one press that takes it over. */
export function RunHolder(props: { room: Room; wish: Wish }) {
  const take = () => {
    props.wish('takeBar', {})
    announce(t.tookOver)
  }
  return (
    <Show when={props.room.bar()?.holder === 'other'}>
      <p class="run-note run-holder" role="status">
        <span>{t.other}</span>
        <button type="button" class="button" onClick={take}>
          {t.takeOver}
        </button>
      </p>
    </Show>
  )
}
