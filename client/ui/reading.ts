import { createSignal } from 'solid-js'

export const textSizes = ['normal', 'large', 'largest'] as const
export type TextSize = (typeof textSizes)[number]
/** The colours a page is drawn in: see `client/styles/tokens.css`. */
export const shades = ['light', 'dark', 'strong'] as const
export type Shade = (typeof shades)[number]

const keys = { size: 'frirum.size', shade: 'frirum.shade' }
const root = document.documentElement
const asks = {
  strong: matchMedia('(prefers-contrast: more)'),
  dark: matchMedia('(prefers-color-scheme: dark)'),
}

const readSize = () => textSizes.find((size) => size === localStorage.getItem(keys.size)) ?? 'normal'
const readShade = () => shades.find((shade) => shade === localStorage.getItem(keys.shade))
/** What the device asks for by itself. */
const wished = (): Shade => (asks.strong.matches ? 'strong' : asks.dark.matches ? 'dark' : 'light')

const [textSize, putSize] = createSignal(readSize())
const [chosenShade, putChosen] = createSignal(readShade())
const [shade, putShade] = createSignal(wished())

/**
 * How this device's reader wants to read. Kept on the device and shown on the page at once; without a choice the shade is
 * what the device asks for. Other pages of the same browser follow.
 */
export { chosenShade, shade, textSize }

export function setTextSize(size: TextSize): void {
  localStorage.setItem(keys.size, size)
  show()
}

/** Chooses a shade; undefined leaves it to the device. */
export function chooseShade(chosen: Shade | undefined): void {
  if (chosen) localStorage.setItem(keys.shade, chosen)
  else localStorage.removeItem(keys.shade)
  show()
}

/** A button for one shade: on, and off again to what the device asks for, or to light. */
export const flipShade = (one: Shade): void =>
  chooseShade(shade() !== one ? one : wished() === one ? 'light' : undefined)

/** The page first, then whoever draws by hand with its colours. */
function show(): void {
  const now = readShade() ?? wished()
  root.dataset.size = readSize()
  root.dataset.shade = now
  root.style.colorScheme = now === 'dark' ? now : 'light'
  putSize(readSize())
  putChosen(readShade())
  putShade(now)
}

for (const one of Object.values(asks)) one.addEventListener('change', show)
addEventListener('storage', show)
show()
