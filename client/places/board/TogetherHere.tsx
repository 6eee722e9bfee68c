import { For, Index, Show } from 'solid-js'
import { voices } from '#shared/programme/codes.ts'
import { together as da } from '#shared/texts/da/together.ts'
import { voices as voicesDa } from '#shared/texts/da/voices.ts'
import { together as en } from '#shared/texts/en/together.ts'
import { voices as voicesEn } from '#shared/texts/en/voices.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { calledBy } from '../../canvas/Pointers.tsx'
import type { Other, Presence } from '../../live/presence.ts'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import type { Following } from './following.ts'

const t = words(da, en)
const voice = words(voicesDa, voicesEn)

/** Who is here, in numbers and functions, and whom one can follow: facilitators first. Nobody is named. */
export function TogetherHere(props: { presence: Presence; room: RoomState | undefined; follow: Following }) {
  const present = () => voices.filter((one) => (props.room?.people.byVoice[one] ?? 0) > 0)
  const others = () =>
    props.presence.others().toSorted((a, b) => Number(b.who.is === 'host') - Number(a.who.is === 'host'))
  const nameOf = (one: Other) => `${calledBy(one.who)}, ${t.colours[one.colour] ?? ''}`
  const isFollowed = (one: Other) => props.follow.target()?.client === one.client

  return (
    <>
      <h2>{t.title}</h2>
      <Show when={props.room}>
        {(room) => (
          <p>
            {t.inMeeting(room().people.here)}
            <Show when={present().length > 0}>
              <span class="together-voices">
                <For each={present()}>
                  {(one) => (
                    <span>
                      <VoiceMark voice={one} /> {voice[one]}: {room().people.byVoice[one]}
                    </span>
                  )}
                </For>
              </span>
            </Show>
          </p>
        )}
      </Show>
      <h3>{t.atBoard}</h3>
      <Show when={others().length > 0} fallback={<p>{t.alone}</p>}>
        <ul class="together-people">
          <Index each={others()}>
            {(one) => (
              <li>
                <i data-colour={one().colour} aria-hidden="true" />
                <span>{nameOf(one())}</span>
                <Show when={!props.follow.isHeld() && !props.follow.isLeading()}>
                  <button
                    type="button"
                    class="button"
                    data-action="follow"
                    aria-pressed={isFollowed(one())}
                    aria-label={t.followWho(nameOf(one()))}
                    onClick={() => props.follow.follow(isFollowed(one()) ? undefined : one().client)}
                  >
                    {t.follow}
                  </button>
                </Show>
              </li>
            )}
          </Index>
        </ul>
      </Show>
    </>
  )
}
