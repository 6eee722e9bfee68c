import { For } from 'solid-js'
import { type Voice, voices } from '#shared/programme/codes.ts'
import { voices as da } from '#shared/texts/da/voices.ts'
import { voices as en } from '#shared/texts/en/voices.ts'
import { VoiceMark } from './VoiceMark.tsx'
import './voiceChoice.css'
import { words } from './words.ts'

const t = words(da, en)

/** The five voices as big pictured buttons. With `chosen` one of them is shown as pressed. */
export function VoiceChoice(props: { chosen?: Voice; onChoose: (voice: Voice) => void }) {
  return (
    <ul class="voice-choice">
      <For each={voices}>
        {(voice) => (
          <li>
            <button
              type="button"
              class="voice-button"
              data-voice={voice}
              aria-pressed={props.chosen && props.chosen === voice}
              onClick={() => props.onChoose(voice)}
            >
              <VoiceMark voice={voice} />
              {t[voice]}
            </button>
          </li>
        )}
      </For>
    </ul>
  )
}
