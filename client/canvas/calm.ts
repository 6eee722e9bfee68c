import { createSignal } from 'solid-js'

const keys = { calm: 'frirum.calm', loose: 'frirum.loose' }
const isOn = (key: string): boolean => localStorage.getItem(key) === 'on'
const [isCalm, putCalm] = createSignal(isOn(keys.calm))
const [isLoose, putLoose] = createSignal(isOn(keys.loose))

/**
 * How this device's hands want the board. `isCalm`: they tremble, so a tap may stray and a second one too soon counts for
 * nothing. `isLoose`: what is carried lies where it is let go, and lines up with nothing by itself.
 */
export { isCalm, isLoose }

export function setCalm(on: boolean): void {
  localStorage.setItem(keys.calm, on ? 'on' : 'off')
  putCalm(on)
}

export function setLoose(on: boolean): void {
  localStorage.setItem(keys.loose, on ? 'on' : 'off')
  putLoose(on)
}
