import { For } from 'solid-js'
import { reading as da } from '#shared/texts/da/reading.ts'
import { reading as en } from '#shared/texts/en/reading.ts'
import { PhoneIcon } from './PhoneIcon.tsx'
import './readingTools.css'
import { flipShade, setTextSize, shade, textSize, textSizes } from './reading.ts'
import { words } from './words.ts'

const t = words(da, en)

/** Three text sizes, dark and strong colours, on the page and not in a menu. */
export function ReadingTools() {
  return (
    <fieldset class="reading-tools">
      <legend>{t.label}</legend>
      <For each={textSizes}>
        {(size) => (
          <button
            type="button"
            class="button"
            data-size={size}
            aria-pressed={textSize() === size}
            onClick={() => setTextSize(size)}
          >
            <span aria-hidden="true">A</span>
            <span class="visually-hidden">{t.size[size]}</span>
          </button>
        )}
      </For>
      <For each={['dark', 'strong'] as const}>
        {(one) => (
          <button type="button" class="button" aria-pressed={shade() === one} onClick={() => flipShade(one)}>
            <PhoneIcon name={one === 'dark' ? 'moon' : 'contrast'} />
            <span class="visually-hidden">{t[one]}</span>
          </button>
        )}
      </For>
    </fieldset>
  )
}
