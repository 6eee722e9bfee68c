import type { Voice } from '#shared/programme/codes.ts'
import './voice.css'

/** Five shapes that differ in outline, so that a voice can be told without seeing colour. Paths on a 24 grid. */
export const voiceShapes: Record<Voice, string> = {
  resident: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z',
  relative:
    'M12 21S2 14.6 2 8.3C2 5 4.5 3 7.2 3 9.3 3 11 4.2 12 6c1-1.8 2.7-3 4.8-3C19.5 3 22 5 22 8.3 22 14.6 12 21 12 21z',
  staff: 'M3 3h18v18H3z',
  leader: 'M12 2l10.5 19h-21z',
  other: 'M12 1.5l3.1 6.7 7.4.8-5.5 5 1.5 7.3-6.5-3.7-6.5 3.7L7 14 1.5 9l7.4-.8z',
}

/** The mark of a voice. Decoration beside its word, never instead of it. */
export function VoiceMark(props: { voice: Voice }) {
  return (
    <svg class="voice-mark" data-voice={props.voice} viewBox="0 0 24 24" aria-hidden="true">
      <path d={voiceShapes[props.voice]} />
    </svg>
  )
}
