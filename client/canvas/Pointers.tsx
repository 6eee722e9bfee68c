import { createSignal, For, Index, Show } from 'solid-js'
import { noteEditor as writingDa } from '#shared/texts/da/noteEditor.ts'
import { together as da } from '#shared/texts/da/together.ts'
import { noteEditor as writingEn } from '#shared/texts/en/noteEditor.ts'
import { together as en } from '#shared/texts/en/together.ts'
import { voices as voicesDa } from '#shared/texts/da/voices.ts'
import { voices as voicesEn } from '#shared/texts/en/voices.ts'
import type { Who } from '#shared/wire/presence.ts'
import type { Desk } from '../items/desk.ts'
import type { Presence } from '../live/presence.ts'
import { words } from '../ui/words.ts'
import { callPictures, heardCalls } from './reactions.ts'
import { createTrail } from './laser.ts'
import './pointers.css'

const t = words(da, en)
const writing = words(writingDa, writingEn)
const voice = words(voicesDa, voicesEn)

/** What somebody is called to the others: their function or their voice. */
export const calledBy = (who: Who): string => (who.is === 'host' ? who.called : voice[who.voice])

/** Where the others point, with a function or a voice, the same size at every zoom; their lamps, what they call out, and the notes they write on. */
export function Pointers(props: { presence: Presence; desk: Desk }) {
  const all = () => [
    ...props.presence.others(),
    { client: props.presence.client, colour: props.presence.colour, ...props.presence.said() },
  ]
  const shining = () => all().flatMap((one) => (one.shines && one.at ? { ...one, at: one.at } : []))
  const calls = heardCalls(all)
  const written = () => {
    props.desk.structure()
    return props.presence.others().flatMap(({ writes, colour }) => {
      const box = writes && props.desk.scene.boxOf(writes)
      return box ? { colour, x: box.x, y: box.y + box.h } : []
    })
  }

  return (
    <div aria-hidden="true">
      <Index each={props.presence.others()}>
        {(other) => (
          <Show when={!other().shines && other().at}>
            {(at) => (
              <div
                class="board-pointer"
                data-colour={other().colour}
                style={{ transform: `translate(${at().x}px, ${at().y}px) scale(calc(1 / var(--zoom, 1)))` }}
              >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                  <path d="M2 2l6 15 2.5-6L17 8.5z" />
                </svg>
                <span>{calledBy(other().who)}</span>
              </div>
            )}
          </Show>
        )}
      </Index>
      <Index each={written()}>
        {(one) => (
          <p
            class="board-writes"
            data-colour={one().colour}
            style={{ transform: `translate(${one().x}px, ${one().y}px) scale(calc(1 / var(--zoom, 1)))` }}
          >
            {writing.another}
          </p>
        )}
      </Index>
      <Index each={shining()}>{(one) => <Lamp colour={one().colour} at={one().at} />}</Index>
      <For each={calls()}>
        {(call) => (
          <div
            class="board-call"
            style={{ transform: `translate(${call.at.x}px, ${call.at.y}px) scale(calc(1 / var(--zoom, 1)))` }}
          >
            <p>
              <b>{callPictures[call.what]}</b> {t.calls[call.what]}
            </p>
          </div>
        )}
      </For>
    </div>
  )
}

/** A dot of light and the way it came, which is gone within a second. Without motion only the dot. */
function Lamp(props: { colour: number; at: { x: number; y: number } }) {
  const [isStill] = createSignal(matchMedia('(prefers-reduced-motion: reduce)').matches)
  const trail = createTrail(() => props.at)
  return (
    <div class="board-lamp" data-colour={props.colour}>
      <Show when={!isStill()}>
        <svg width="1" height="1" aria-hidden="true">
          <For each={trail()}>
            {({ from, to }) => <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} vector-effect="non-scaling-stroke" />}
          </For>
        </svg>
      </Show>
      <i style={{ transform: `translate(${props.at.x}px, ${props.at.y}px) scale(calc(1 / var(--zoom, 1)))` }} />
    </div>
  )
}
