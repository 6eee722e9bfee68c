import { type Voice, voices } from '#shared/programme/codes.ts'

/** The colours of the page's tokens, read once for drawing on a canvas. */
export interface Palette {
  voice: Record<Voice, string>
  deep: Record<Voice, string>
  paper: string
  surface: string
  sunken: string
  line: string
  strong: string
  brand: string
  brandSoft: string
  focus: string
  ink: string
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const perVoice = (suffix: string) =>
    Object.fromEntries(voices.map((voice) => [voice, token(`voice-${voice}${suffix}`)])) as Record<Voice, string>
  return {
    voice: perVoice(''),
    deep: perVoice('-deep'),
    paper: token('paper'),
    surface: token('surface'),
    sunken: token('sunken'),
    line: token('line'),
    strong: token('line-strong'),
    brand: token('brand'),
    brandSoft: token('brand-soft'),
    focus: token('focus'),
    ink: token('ink'),
  }
}
