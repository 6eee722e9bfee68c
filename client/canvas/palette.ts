import { type Ink, inks } from '#shared/items/figure.ts'
import { type Voice, voices } from '#shared/programme/codes.ts'

/** The colours of the page's tokens, read once for drawing on a canvas. */
export interface Palette {
  voice: Record<Voice, string>
  deep: Record<Voice, string>
  inks: Record<Ink, string>
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

/** Tokens that others stand on. Where the device has colours of its own, these are its paper and the rest its ink. */
const grounds = /^(paper|surface|sunken|(brand|warn)-soft|voice-[a-z]+)$/

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const isForced = matchMedia('(forced-colors: active)').matches
  const token = (name: string) =>
    isForced ? (grounds.test(name) ? 'Canvas' : 'CanvasText') : style.getPropertyValue(`--${name}`).trim()
  const perVoice = (suffix: string) =>
    Object.fromEntries(voices.map((voice) => [voice, token(`voice-${voice}${suffix}`)])) as Record<Voice, string>
  return {
    voice: perVoice(''),
    deep: perVoice('-deep'),
    inks: Object.fromEntries(Object.entries(inks).map(([ink, name]) => [ink, token(name)])) as Record<Ink, string>,
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
