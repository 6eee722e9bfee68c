import type { appearance as da } from '../da/appearance.ts'

export const appearance: typeof da = {
  title: 'Appearance',
  kept: 'It only changes this device.',
  shades: 'Colours',
  device: 'As the device',
  shade: { light: 'Light', dark: 'Dark', strong: 'Strong colours' },
  sizes: 'Text',
}
