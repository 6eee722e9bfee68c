import { For, Show } from 'solid-js'
import { seatVote as da } from '#shared/texts/da/seatVote.ts'
import { seatVote as en } from '#shared/texts/en/seatVote.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { VoteTarget } from './VoteTarget.tsx'

const t = words(da, en)

/** The list of what can get dots, with how many are left always in view. */
export function VoteStep(props: { desk: Desk; ballot: RoomState['ballot'] }) {
  const dots = () => props.desk.dots()

  return (
    <Show when={props.ballot?.targets.length} fallback={<p class="seat-help">{t.empty}</p>}>
      <p class="seat-help">{t.help}</p>
      <ul class="seat-ballot">
        <For each={props.ballot?.targets}>
          {(target) => (
            <VoteTarget
              target={target}
              given={dots().given[target.id] ?? 0}
              left={dots().left}
              onGive={() => props.desk.outbox.post({ name: 'giveDot', body: { target: target.id } })}
              onTake={() => props.desk.outbox.post({ name: 'takeDot', body: { target: target.id } })}
            />
          )}
        </For>
      </ul>
      <div class="seat-left">
        <span class="seat-dots" aria-hidden="true">
          <For each={Array.from({ length: props.ballot?.perPerson ?? 0 }, (_, n) => n)}>
            {(n) => <i classList={{ used: n >= dots().left }} />}
          </For>
        </span>
        <p role="status">{dots().left > 0 ? t.left(dots().left) : t.none}</p>
      </div>
    </Show>
  )
}
