import { For, Show } from 'solid-js'
import { minGroup } from '#shared/workshop/protect.ts'
import { type Voice, voices } from '#shared/programme/codes.ts'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { lead as leadDa } from '#shared/texts/da/lead.ts'
import { run as da } from '#shared/texts/da/run.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { lead as leadEn } from '#shared/texts/en/lead.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import type { Running } from './running.ts'

const t = words(da, en)
const lead = words(leadDa, leadEn)
const voiceName = words(codesDa, codesEn).voice

/** Asks before what was written in silence is shown: all at once, or one voice at a time. */
export function RevealDialog(props: { state: RoomState; running: Running }) {
  const close = () => props.running.setRevealing(false)
  const reveal = (voice?: Voice) => {
    close()
    props.running.wish('reveal', voice ? { voice } : {})
  }
  const joined = (voice: Voice) => props.state.people.byVoice[voice] ?? 0
  const left = () => voices.filter((one) => joined(one) > 0 && !props.state.floor.revealed.includes(one))

  return (
    <Dialog
      open={props.running.revealing()}
      title={props.state.waiting.few ? t.revealAskFew : t.revealAsk(props.state.waiting.ideas)}
      onClose={close}
    >
      <Show when={props.state.waiting.few}>
        <p class="run-note">{t.revealFew}</p>
      </Show>
      <p>{t.revealHelp}</p>
      <p>
        <button type="button" class="button" data-kind="main" onClick={() => reveal()}>
          {t.reveal}
        </button>
      </p>
      <Show when={left().length > 1 || props.state.floor.revealed.length > 0}>
        <h3>{lead.oneVoice}</h3>
        <ul class="run-voices">
          <For each={left()}>
            {(one) => (
              <li class="run-voice">
                <button type="button" class="button" onClick={() => reveal(one)}>
                  <VoiceMark voice={one} />
                  {lead.revealVoice(voiceName[one])}
                </button>
                <Show when={joined(one) < minGroup}>
                  <span class="run-soft">{lead.oneVoiceFew}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Dialog>
  )
}
