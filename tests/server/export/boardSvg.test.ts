import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { boardSvg } from '#server/export/boardSvg.ts'
import { wrap } from '#shared/wrap.ts'
import { hostileWords } from '#tests/kit/hostileReport.ts'
import { newId } from '#shared/newId.ts'
import { everyThing } from '#tests/kit/everyKind.ts'
import { aNote, aPrintedBoard } from '#tests/kit/printedBoard.ts'

const picture = (board = aPrintedBoard()) => new TextDecoder().decode(boardSvg.print(board))
const attribute = (name: string, svg: string) => new RegExp(` ${name}="([^"]*)"`).exec(svg)?.[1]

test('it says in words what it shows', () => {
  expect(picture()).toContain('<title id="t">Tavlen fra Idéværksted, Havrebakken</title>')
  expect(picture()).toContain('<desc id="d">3 sedler, 1 bunke og 1 kort.</desc>')
})

test('everything on the board is in the picture, each note with the word of its voice', () => {
  const svg = picture()
  for (const words of [
    'Mad &amp; måltider',
    'Aftensmad',
    'Sovs! 🍽️',
    'Klokken syv',
    'En tur',
    'til havet',
    'Ét notat om dagen',
  ])
    expect(svg).toContain(words)
  expect(svg.match(/>Beboer</g)).toHaveLength(2)
  expect(svg.match(/>Pårørende</g)).toHaveLength(1)
  expect(svg).toContain('>5</text>')
})

test('the whole board lies inside the picture', () => {
  const [x, y, w, h] = attribute('viewBox', picture())!.split(' ').map(Number) as [number, number, number, number]
  expect([x, y]).toEqual([-40, -40])
  expect([w, h]).toEqual([2100 + 80, 820 + 80])
})

test('C2 it stands alone and runs nothing, whatever was written', () => {
  const items = [...hostileWords, '" onload="alert(1)', '<svg onload=alert(1)>'].map((body) => aNote(body))
  const svg = picture({ title: hostileWords[3]!, home: '"', date: '2026-04-09', items, dots: {} })
  const tags = new Set([...svg.matchAll(/<(\w+)/g)].map((match) => match[1]))
  expect([...tags].sort()).toEqual(['desc', 'rect', 'svg', 'text', 'title'])
  expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(/\b(on\w+|href|style|src)=/i)
  expect(parseSync('picture.tsx', `const picture = ${svg.replace(/[{}]/g, '')}`).errors).toEqual([])
})

test('nothing of a note is left out, however long its words are and however many lines it has', () => {
  const endless = picture({ ...aPrintedBoard(), items: [aNote('W'.repeat(280))] })
  expect(endless.match(/W/g)).toHaveLength(280)
  expect(picture({ ...aPrintedBoard(), items: [aNote(`${'å\n'.repeat(139)}ø`)] })).toContain('>ø</text>')
})

test('a board gone astray is drawn smaller, an empty one is a picture too', () => {
  const far = [aNote('her', { at: { x: -1e6, y: 0 } }), aNote('der', { at: { x: 1e6, y: 0 } })]
  expect(Number(attribute('width', picture({ ...aPrintedBoard(), items: far })))).toBeLessThanOrEqual(6000)
  expect(picture({ ...aPrintedBoard(), items: [] })).toContain('0 sedler, 0 bunker og 0 kort.')
})

test('lines break between words, inside words too long, and where somebody broke them', () => {
  expect(wrap('en to tre', 3)).toEqual(['en to', 'tre'])
  expect(wrap('a\n\nb', 10)).toEqual(['a', '', 'b'])
  expect(wrap('x'.repeat(30), 5.7)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(10)])
  expect(wrap('👩‍🦳👩‍🦳', 1.5)).toEqual(['👩‍🦳', '👩‍🦳'])
})

test('what else lies on the board is drawn, with its words, and a picture by what it shows', () => {
  const items = Object.values(everyThing).map((item) => ({ ...item, id: newId<'item'>() }))
  const svg = picture({ ...aPrintedBoard(), items })
  for (const words of ['Velkommen', 'Sammen', 'fører til', 'En have']) expect(svg).toContain(`>${words}</text>`)
  expect(svg.match(/<path /g)).toHaveLength(5)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})

const aPicture = 'data:image/png;base64,iVBORw0KGgo='
const anImage = (more: object = {}) => ({ ...everyThing.image, id: newId<'item'>(), ...more })

test('a picture is in the file itself, with its words, and nothing is fetched from elsewhere', () => {
  const shown = anImage({ alt: 'En have & "et skur"' })
  const svg = picture({ ...aPrintedBoard(), items: [shown], pictures: { [shown.image]: aPicture } })
  expect(svg).toContain(`<image x="40" y="60" width="300" height="200" href="${aPicture}" role="img"`)
  expect(svg).toContain('<title>En have &amp; &quot;et skur&quot;</title></image>')
  expect(attribute('aria-labelledby', svg)).toBe('t d')
  expect(svg).toContain('På billederne: En have &amp; &quot;et skur&quot;.</desc>')
  expect(svg.match(/ href="[^"]*"/g)).toEqual([` href="${aPicture}"`])
})

test('a picture that only decorates says nothing, and one that is missing is said in words', () => {
  const decor = anImage({ alt: '', isDecor: true })
  const svg = picture({ ...aPrintedBoard(), items: [decor], pictures: { [decor.image]: aPicture } })
  expect(svg).toMatch(/<image [^>]*aria-hidden="true"\/>/)
  expect(svg).not.toContain('På billederne')
  const lost = picture({ ...aPrintedBoard(), items: [anImage()], pictures: {} })
  expect(lost).not.toContain('<image')
  expect(lost).toContain('>En have</text>')
})

test('a stack says how many notes lie in it, a heap that is spread out shows them', () => {
  const board = aPrintedBoard()
  expect(picture(board)).not.toContain('Stak med')
  const items = board.items.map((item) => (item.kind === 'cluster' ? { ...item, folded: true } : item))
  expect(picture({ ...board, items })).toContain('>Stak med 2 sedler</text>')
})

test('a zone has the colour it was given', () => {
  const board = aPrintedBoard()
  const items = board.items.map((item) => (item.kind === 'zone' ? { ...item, tint: 'sea' as const } : item))
  expect(picture({ ...board, items }).match(/fill="#dcecea" stroke="#0e5a58"/g)).toHaveLength(2)
})
