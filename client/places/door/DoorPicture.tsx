import { For } from 'solid-js'
import { voices } from '#shared/programme/codes.ts'
import { VoiceMark } from '../../ui/VoiceMark.tsx'

/** An open door with light behind it, and the five voices on their way in. */
export function DoorPicture() {
  return (
    <div class="door-picture">
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <path class="door-light" d="M34 112V50a26 26 0 0 1 52 0v62z" />
        <path class="door-leaf" d="M86 112V50c0-9-4-16-10-21l22 9c6 3 8 8 8 14v60z" />
        <path class="door-floor" d="M34 112h52l16 8H14z" />
        <circle class="door-knob" cx="92" cy="80" r="2.6" />
      </svg>
      <div class="door-voices">
        <For each={voices}>{(voice) => <VoiceMark voice={voice} />}</For>
      </div>
    </div>
  )
}
