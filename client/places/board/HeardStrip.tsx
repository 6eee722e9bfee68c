import { For, Show } from 'solid-js'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { lead as da } from '#shared/texts/da/lead.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { lead as en } from '#shared/texts/en/lead.ts'
import type { RoomState } from '#shared/wire/room.ts'
import type { Room } from '../../live/roomTypes.ts'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import { silentVoice } from './silentVoice.ts'

const t = words(da, en).heard
const voiceName = words(codesDa, codesEn).voice
const shown = (count: number | 'few') => (count === 'few' ? t.few : String(count))

/** Whom the room has heard so far, by voice, and what to do about the first that is silent. `away`: on a page of its own. */
export function HeardStrip(props: { room: Room; state: RoomState; away?: boolean }) {
  const heard = () => props.room.bar()?.heard ?? []
  const hint = () => silentVoice(props.state, heard())
  return (
    <section class="stack run-heard">
      <Show when={props.away} fallback={<h3>{t.title}</h3>}>
        <h2>{t.title}</h2>
      </Show>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.voice}</th>
            <th scope="col">{t.notes}</th>
            <th scope="col">{t.votes}</th>
          </tr>
        </thead>
        <tbody>
          <For each={heard()}>
            {(one) => (
              <tr>
                <th scope="row">
                  <span class="run-said">
                    <VoiceMark voice={one.voice} /> {voiceName[one.voice]}
                  </span>
                </th>
                <td>{shown(one.notes)}</td>
                <td>{shown(one.votes)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class="run-soft">{t.fewHelp}</p>
      <Show when={hint()}>{(voice) => <p class="run-hint">{t.silent[voice()]}</p>}</Show>
    </section>
  )
}
