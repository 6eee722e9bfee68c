import { expect, test } from 'vitest'
import { filesOf, type Import, importsOf, textOf } from '#tests/kit/sources.ts'

const files = filesOf(['shared', 'server', 'client'], ['.ts', '.tsx'])
const imports = files.flatMap(importsOf)

/** Who may not import what, and why. `unless` names files that are the door. */
const laws: { who: RegExp; never: RegExp; why: string; unless?: RegExp }[] = [
  { who: /^client\//, never: /^server\//, why: 'what both sides need lives in shared' },
  { who: /^server\//, never: /^client\//, why: 'what both sides need lives in shared' },
  { who: /^shared\//, never: /^(client|server|tests)\//, why: 'shared is rules for both sides' },
  { who: /^(shared|client)\//, never: /^node:/, why: 'it must run in a browser' },
  { who: /^shared\//, never: /^(solid-js|hono|kysely|ws|docx|@tiptap)/, why: 'shared knows no framework' },
  { who: /^client\/canvas\/tools\//, never: /^(solid-js|yjs|y-)/, why: 'a tool is a pure function' },
  {
    who: /^server\/adapters\//,
    never: /^server\/(?!ports\/|adapters\/)/,
    why: 'an adapter sees its port and its driver',
  },
  {
    who: /^server\/(?!adapters\/)/,
    never: /^server\/adapters\//,
    why: 'only the composition root knows which adapter is in use',
    unless: /^server\/openParts\.ts$/,
  },
  {
    who: /^(client|server)\//,
    never: /^(yjs|y-websocket|y-indexeddb)$/,
    why: 'Yjs has three doors: shared/docs+items+edits, client/live, server/sync (and scripts that play clients)',
    unless: /^(client\/live|client\/text|server\/sync|server\/dev)\//,
  },
]

const offences = (law: (typeof laws)[number]): Import[] =>
  imports.filter(
    (one) => law.who.test(one.from) && law.never.test(one.to) && !law.unless?.test(one.from) && !one.typeOnly,
  )

test.each(laws)('$who never imports $never: $why', (law) => {
  expect(offences(law).map((one) => `${one.from} → ${one.to}`)).toEqual([])
})

test('types do not cross between client and server either', () => {
  const crossing = imports.filter(
    (one) =>
      (one.from.startsWith('client/') && one.to.startsWith('server/')) ||
      (one.from.startsWith('server/') && one.to.startsWith('client/')),
  )
  expect(crossing).toEqual([])
})

test('an import that leaves its top folder says so with #', () => {
  const top = (path: string) => path.split('/')[0]
  const sneaking = imports.filter((one) => one.specifier.startsWith('.') && top(one.from) !== top(one.to))
  expect(sneaking.map((one) => `${one.from} → ${one.specifier}`)).toEqual([])
})

test('a tool touches no page', () => {
  const touching = files
    .filter((path) => path.startsWith('client/canvas/tools/'))
    .filter((path) => /\b(document|window)\./.test(textOf(path)))
  expect(touching).toEqual([])
})

test('no file imports itself by a detour, types included', () => {
  const next = Map.groupBy(imports, (one) => one.from)
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const walk = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    state.set(path, 'open')
    for (const one of next.get(path) ?? []) if (!one.lazy && next.has(one.to)) walk(one.to, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of files) walk(path, [])
  expect(cycles).toEqual([])
})
