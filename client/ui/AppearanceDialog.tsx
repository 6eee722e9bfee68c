import { For } from 'solid-js'
import { appearance as da } from '#shared/texts/da/appearance.ts'
import { reading as daReading } from '#shared/texts/da/reading.ts'
import { appearance as en } from '#shared/texts/en/appearance.ts'
import { reading as enReading } from '#shared/texts/en/reading.ts'
import './appearance.css'
import { Dialog } from './Dialog.tsx'
import { chooseShade, chosenShade, setTextSize, shades, textSize, textSizes } from './reading.ts'
import { words } from './words.ts'

const t = words(da, en)
const r = words(daReading, enReading)

/** Colours and text size, seen at once on the page behind. */
export function AppearanceDialog(props: { onClose: () => void }) {
  const colours = [{ is: undefined, says: t.device }, ...shades.map((shade) => ({ is: shade, says: t.shade[shade] }))]
  const sizes = textSizes.map((size) => ({ is: size, says: r.size[size] }))
  return (
    <Dialog open title={t.title} onClose={props.onClose}>
      <Choice label={t.shades} ways={colours} chosen={chosenShade()} onChoose={chooseShade} />
      <Choice label={t.sizes} ways={sizes} chosen={textSize()} onChoose={setTextSize} />
      <p class="appearance-kept">{t.kept}</p>
    </Dialog>
  )
}

function Choice<T>(props: {
  label: string
  ways: readonly { is: T; says: string }[]
  chosen: T
  onChoose: (one: T) => void
}) {
  return (
    <fieldset class="appearance">
      <legend>{props.label}</legend>
      <For each={props.ways}>
        {(way) => (
          <label>
            <input
              type="radio"
              name={props.label}
              checked={props.chosen === way.is}
              onChange={() => props.onChoose(way.is)}
            />
            {way.says}
          </label>
        )}
      </For>
    </fieldset>
  )
}
