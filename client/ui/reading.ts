import { createSignal } from 'solid-js'

export const textSizes = ['normal', 'large', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

const keys = { size: 'frirum.size', contrast: 'frirum.contrast' }
const root = document.documentElement

const [textSize, putSize] = createSignal(textSizes.find((size) => size === localStorage.getItem(keys.size)) ?? 'normal')
const [strong, putStrong] = createSignal(localStorage.getItem(keys.contrast) === 'strong')

/** How this device's reader wants to read. Kept on the device, and shown on the page as soon as a place asks for it. */
export { strong, textSize }

export function setTextSize(size: TextSize): void {
  localStorage.setItem(keys.size, size)
  putSize(size)
  show()
}

export function setStrong(on: boolean): void {
  localStorage.setItem(keys.contrast, on ? 'strong' : 'normal')
  putStrong(on)
  show()
}

function show(): void {
  root.dataset.size = textSize()
  root.dataset.contrast = strong() ? 'strong' : 'normal'
}

show()
