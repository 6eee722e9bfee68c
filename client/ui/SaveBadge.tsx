import { Show } from 'solid-js'
import { common as da } from '#shared/texts/da/common.ts'
import { common as en } from '#shared/texts/en/common.ts'
import type { SaveState, Trouble } from '../live/docTypes.ts'
import { PhoneIcon, type PhoneIconName } from './PhoneIcon.tsx'
import './saveBadge.css'
import { words } from './words.ts'

const t = words(da, en)

const icons: Record<SaveState, PhoneIconName> = {
  saved: 'check',
  saving: 'saving',
  retrying: 'warning',
  device: 'device',
  failed: 'warning',
}

/**
 * Where one's words are, in a word, a shape and a colour. Silent to screen readers: places announce what matters. Trouble at
 * the server is explained in a sentence, and said aloud.
 */
export function SaveBadge(props: { state: SaveState; trouble?: Trouble | undefined }) {
  return (
    <>
      <span class="save-badge" data-state={props.state}>
        <PhoneIcon name={icons[props.state]} />
        {t.save[props.state]}
      </span>
      <Show when={props.trouble}>
        {(trouble) => (
          <span class="save-trouble" role="alert">
            {t.trouble[trouble()]}
          </span>
        )}
      </Show>
    </>
  )
}
