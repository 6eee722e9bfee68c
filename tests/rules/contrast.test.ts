import { expect, test } from 'vitest'
import { textOf } from '#tests/kit/sources.ts'

const css = textOf('client/styles/tokens.css')
const blockOf = (selector: string): Record<string, string> => {
  const [, body = ''] = css.split(`${selector} {`)
  const lines = (body.split('\n}')[0] ?? '').matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)
  return Object.fromEntries([...lines].map(([, name = '', colour = '']) => [name, colour]))
}
const light = blockOf(':root')
const shades = [
  { shade: 'light', least: 4.5, tokens: light },
  { shade: 'dark', least: 4.5, tokens: { ...light, ...blockOf('html[data-shade="dark"]') } },
  { shade: 'strong', least: 7, tokens: { ...light, ...blockOf('html[data-shade="strong"]') } },
]

const voices = ['resident', 'relative', 'staff', 'leader', 'other'].map((voice) => `voice-${voice}`)
const floors = ['paper', 'surface', 'sunken']
const softs = ['brand-soft', 'good-soft', 'warn-soft', 'danger-soft']
const each = (inks: string[], grounds: string[]) => inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const))
/** Which words stand on what. */
const words = [
  ...each(['ink', 'ink-soft', 'brand', 'brand-deep', 'focus', 'good', 'warn', 'danger'], floors),
  ...each(['ink', 'ink-soft'], softs),
  ...each(['brand', 'brand-deep'], ['brand-soft']),
  ...['good', 'warn', 'danger'].map((ink) => [ink, `${ink}-soft`] as const),
  ...each(['on-brand'], ['brand', 'brand-deep']),
  ...each(['ink'], voices),
  ...voices.map((voice) => [`${voice}-deep`, voice] as const),
  ...each(voices.map((voice) => `${voice}-deep`), floors),
  ...each(['surface'], ['ink']),
]
/** Edges that alone show where something is. */
const edges = each(['line-strong', 'brand', 'focus'], floors)

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}
const tooFaint = (tokens: Record<string, string>, pairs: (readonly [string, string])[], least: number) =>
  pairs.flatMap(([ink, ground]) => {
    const [a, b] = [tokens[ink], tokens[ground]]
    if (!a || !b) return [`${ink} on ${ground} has no colour`]
    const now = contrast(a, b)
    return now < least ? [`${ink} on ${ground}: ${now.toFixed(2)}`] : []
  })

test.each(shades)('words in the $shade shade are at least $least:1 on what they stand on', ({ tokens, least }) => {
  expect(tooFaint(tokens, words, least)).toEqual([])
})

test.each(shades)('edges in the $shade shade are at least 3:1', ({ tokens }) => {
  expect(tooFaint(tokens, edges, 3)).toEqual([])
})

test('every colour token is held against another, or is only a fine line', () => {
  const held = new Set([...words, ...edges].flat())
  expect(Object.keys(light).filter((name) => !held.has(name))).toEqual(['line'])
})

test('black on white is 21:1, and a grey that is known to be just enough is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})
