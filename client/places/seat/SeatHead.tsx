import { createEffect, createSignal, on, Show } from 'solid-js'
import type { Voice } from '#shared/programme/codes.ts'
import { refusals as noDa } from '#shared/texts/da/refusals.ts'
import { seat as da } from '#shared/texts/da/seat.ts'
import { voices as voicesDa } from '#shared/texts/da/voices.ts'
import { refusals as noEn } from '#shared/texts/en/refusals.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import { voices as voicesEn } from '#shared/texts/en/voices.ts'
import { announce } from '../../ui/announce.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { PhoneIcon } from '../../ui/PhoneIcon.tsx'
import { SaveBadge } from '../../ui/SaveBadge.tsx'
import { VoiceChoice } from '../../ui/VoiceChoice.tsx'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'

const t = words(da, en)
const voices = words(voicesDa, voicesEn)
const refusals = words(noDa, noEn)

/** Who I am here, and where my words are: always in view, never in the way. */
export function SeatHead(props: { desk: Desk }) {
  const [choosing, setChoosing] = createSignal(false)
  const [no, setNo] = createSignal('')
  const lost = () => props.desk.room.line() === 'lost'

  const choose = async (voice: Voice) => {
    const said = await props.desk.changeVoice(voice)
    setNo(said.ok ? '' : refusals[said.no])
    setChoosing(!said.ok)
    if (said.ok) announce(t.voice.changed(voices[voice]))
  }

  createEffect(on(lost, (gone, before) => before !== undefined && announce(gone ? t.line.lost : t.line.back)))

  return (
    <header class="seat-head">
      <button type="button" class="button seat-voice" data-voice={props.desk.voice()} onClick={() => setChoosing(true)}>
        <VoiceMark voice={props.desk.voice()} />
        {voices[props.desk.voice()]}
        <span class="visually-hidden">, {t.voice.change}</span>
      </button>
      <p class="seat-line">
        <Show when={lost() && props.desk.room.state()}>
          <span class="seat-lost">
            <PhoneIcon name="offline" />
            {t.line.lost}
          </span>
        </Show>
        <SaveBadge state={props.desk.outbox.badge()} />
      </p>
      <Dialog open={choosing()} title={t.voice.title} onClose={() => setChoosing(false)}>
        <VoiceChoice chosen={props.desk.voice()} onChoose={choose} />
        <p role="alert">{no()}</p>
      </Dialog>
    </header>
  )
}
