import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openBoard } from '#shared/docs/board.ts'
import { openProposal, sectionRoot } from '#shared/docs/proposal.ts'
import { textSections } from '#shared/proposal/sections.ts'
import { judge } from '#server/sync/guard.ts'
import { laws } from '#server/sync/laws.ts'
import { hostileUpdates } from '#tests/kit/hostileUpdates.ts'
import { anna, honest, judged, me, one, signer } from '#tests/kit/judged.ts'
import { rawUpdate, structs } from '#tests/kit/rawUpdate.ts'

const section = textSections[0]!

/** A board on which Anna has written one thing, and a proposal with a title of hers. */
const board = () =>
  judged(laws.board, openBoard, ({ items }) =>
    items.set('a', new Y.Map<unknown>(Object.entries({ kind: 'note', body: new Y.Text('havnen') }))),
  )
const proposal = () => judged(laws.proposal, openProposal, ({ title }) => title.insert(0, 'abcdef'))

describe('what people do is let through', () => {
  test('adding an item, with text and a set in it', () => {
    const { doc, judge } = board()
    const update = honest(doc, (copy) => {
      const item = new Y.Map<unknown>([['kind', 'note']])
      copy.getMap('items').set('b', item)
      item.set('body', new Y.Text('En kop kaffe'))
      item.set('themes', new Y.Map([['theme.food', true]]))
      item.set('at', { x: 1.5, y: -2 })
    })
    expect(judge(update)).toMatchObject({ is: 'new', clients: [me] })
  })

  test('typing in the middle of another’s text, taking some away, and formats', () => {
    const { doc, judge } = proposal()
    const update = honest(doc, (copy) => {
      const title = copy.getText('title')
      for (const letter of 'xyz') title.insert(3, letter)
      title.delete(1, 3)
      title.format(0, 2, { bold: true })
    })
    expect(judge(update).is).toBe('new')
  })

  test('a rich text with lists and links', () => {
    const { doc, judge } = proposal()
    const update = honest(doc, (copy) => {
      const list = new Y.XmlElement('bulletList')
      copy.getXmlFragment(sectionRoot(section)).insert(0, [list])
      const item = new Y.XmlElement('listItem')
      list.insert(0, [item])
      item.setAttribute('level', '1')
      const text = new Y.XmlText('læs mere')
      item.insert(0, [text])
      text.format(0, 4, { link: { href: 'https://example.dk' } })
    })
    expect(judge(update).is).toBe('new')
  })

  test('deleting what others wrote, and what is deleted already', () => {
    const { doc, judge } = board()
    const update = honest(doc, (copy) => copy.getMap('items').delete('a'))
    expect(judge(update).is).toBe('new')
    Y.applyUpdate(doc, update)
    expect(judge(update)).toEqual({ is: 'nothing' })
  })

  test('writing into something that was deleted meanwhile', () => {
    const { doc, judge } = board()
    const update = honest(doc, (copy) => {
      const body = (copy.getMap('items').get('a') as Y.Map<Y.Text>).get('body')
      body?.insert(3, 'nnn')
    })
    doc.getMap('items').delete('a')
    expect(judge(update).is).toBe('new')
    expect(() => Y.applyUpdate(doc, update)).not.toThrow()
  })

  test('what is known already changes nothing, whoever sends it', () => {
    const { doc, judge } = board()
    expect(judge(Y.encodeStateAsUpdate(doc))).toEqual({ is: 'nothing' })
    expect(judge(Uint8Array.of(0, 0))).toEqual({ is: 'nothing' })
  })

  test('of an update that is half known only the new half is applied', () => {
    const { doc, judge } = board()
    const writer = new Y.Doc()
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(doc))
    writer.clientID = me
    const before = Y.encodeStateVector(writer)
    writer.getMap('items').set('b', new Y.Map([['kind', 'x']]))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer, before))
    writer.getMap('items').set('c', new Y.Map([['kind', 'x']]))
    const verdict = judge(Y.encodeStateAsUpdate(writer, before))
    expect(verdict.is).toBe('new')
    if (verdict.is !== 'new') return
    expect(Y.parseUpdateMeta(verdict.update).from.get(me)).toBe(2)
  })
})

describe('what comes too early is a gap, not an offence', () => {
  test('a clock ahead of what is known', () => {
    expect(board().judge(rawUpdate([{ client: me, clock: 5, structs: [structs.value('items', 'b', 1)] }]))).toEqual({
      is: 'gap',
    })
  })
  test('a struct that builds on what nobody has', () => {
    expect(board().judge(one(structs.textAfter([me, 99], 'x')))).toEqual({ is: 'gap' })
    expect(board().judge(one(structs.child([anna, 999], 1)))).toEqual({ is: 'gap' })
  })
  test('a run with a hole, and two clients that wait for each other', () => {
    expect(board().judge(one(structs.value('items', 'b', 1), structs.skip(4), structs.value('items', 'c', 1)))).toEqual(
      { is: 'gap' },
    )
    const doc = new Y.Doc()
    openBoard(doc)
    const ring = rawUpdate([
      { client: 8, clock: 0, structs: [structs.textAfter([7, 0], 'a')] },
      { client: 7, clock: 0, structs: [structs.textAfter([8, 0], 'b')] },
    ])
    expect(judge(doc, laws.board, ring, { ...signer, mayUse: () => true })).toEqual({ is: 'gap' })
  })
  test('deleting one’s own words before they have arrived', () => {
    expect(board().judge(rawUpdate([], [{ client: me, ranges: [[0, 3]] }]))).toEqual({ is: 'gap' })
  })
})

describe('what nobody’s page would send is refused and changes nothing', () => {
  test.each(hostileUpdates)('%s: %s', (_, fault, update) => {
    const { doc, judge } = board()
    const before = Y.encodeStateAsUpdate(doc)
    expect(judge(update(me, anna))).toEqual({ is: 'bad', fault })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    expect(doc.share.size).toBe(1)
    expect(({} as { evil?: boolean }).evil).toBeUndefined()
  })

  test('Y10 rich text nested two hundred deep', () => {
    const { judge } = proposal()
    const deep = Array.from({ length: 200 }, (_, n) =>
      n === 0 ? structs.textAfter([anna, 5], 'x') : structs.child([me, n === 1 ? 0 : n - 1], 3),
    )
    expect(judge(one(...deep)).is).toBe('bad')
  })

  test('a letter whose right neighbour lies left of its left one', () => {
    const { judge } = proposal()
    expect(judge(one(structs.textBetween([anna, 4], [anna, 1], 'x')))).toEqual({ is: 'bad', fault: 'order' })
    expect(judge(one(structs.textBetween([anna, 2], [anna, 2], 'x')))).toEqual({ is: 'bad', fault: 'order' })
    expect(judge(one(structs.textBetween([anna, 2], [anna, 3], 'x'))).is).toBe('new')
  })

  test('the same, hidden behind a letter of one’s own', () => {
    const { judge } = proposal()
    const hidden = one(structs.textAfter([anna, 4], 'x'), structs.textBetween([me, 0], [anna, 1], 'y'))
    expect(judge(hidden)).toEqual({ is: 'bad', fault: 'order' })
  })

  test('a neighbour in another text', () => {
    const { doc, judge } = proposal()
    const source = new Y.Doc()
    source.clientID = 101
    source.getMap('fields').set('k', 'v')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(source))
    expect(judge(one(structs.textBetween([anna, 2], [101, 0], 'x')))).toEqual({ is: 'bad', fault: 'place' })
  })
})
