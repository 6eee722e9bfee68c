import * as Y from 'yjs'
import { openBoard } from '#shared/docs/board.ts'
import { makeCard } from '#shared/edits/card.ts'
import { groupNotes, ungroup } from '#shared/edits/group.ts'
import { moveItems, removeItems, typeText } from '#shared/edits/items.ts'
import { isLockedRaw } from '#shared/edits/locked.ts'
import { dropItems } from '#shared/edits/move.ts'
import { type ItemId, newId } from '#shared/ids.ts'
import { putNote } from './aBoard.ts'
import type { Chance } from './chance.ts'
import { rawUpdate, structs } from './rawUpdate.ts'

const isMadeBy = (client: number) => (raw: Y.Map<unknown>) => raw._item?.id.client === client

/** What a participant does to a board whose step has opened it: arrange everything, write and take back one's own. */
export function arrange(doc: Y.Doc, { below, of }: Chance): void {
  const board = { ...openBoard(doc), zonesStay: true }
  const ids = (fits: (raw: Y.Map<unknown>) => boolean) =>
    [...board.items].filter(([, raw]) => fits(raw) && !isLockedRaw(raw)).map(([id]) => id as ItemId)
  const notes = ids((raw) => raw.get('kind') === 'note')
  const clusters = ids((raw) => raw.get('kind') === 'cluster')
  const own = ids((raw) => raw.get('kind') === 'note' && isMadeBy(doc.clientID)(raw))
  const cards = ids((raw) => raw.get('kind') === 'card' && isMadeBy(doc.clientID)(raw))
  const some = (list: ItemId[]) => list.filter(() => below(3) === 0).slice(0, 4)
  of([
    () => moveItems(board, some(notes), { x: below(50), y: below(50) }),
    () => dropItems(board, some([...notes, ...clusters]), { x: below(400) - 200, y: below(900) - 450 }),
    () => void groupNotes(board, some(notes), of(['', 'Mad', 'Nat ☕'])),
    () => clusters.length > 0 && ungroup(board, of(clusters)),
    () => clusters.length > 0 && typeText(board, of(clusters), 'title', `Bunke ${below(100)}`),
    () => void putNote(board, newId()),
    () => own.length > 0 && typeText(board, of(own), 'body', `Min idé ${below(100)} 😀`),
    () => void removeItems(board, some(own)),
    () => void makeCard(board, some([...notes, ...clusters])),
    () => void removeItems(board, some(cards)),
  ])()
}

/** A well-formed update of one's own that sets, replaces, empties and deletes whatever there is on a board. */
export function schemeOnBoard(doc: Y.Doc, me: number, { below, of }: Chance): Uint8Array {
  const entries = [...doc.getMap<Y.Map<unknown>>('items')._map].filter(([, item]) => !item.deleted)
  const clients = [...doc.store.clients.keys(), me]
  const clock = Y.getState(doc.store, me)
  const pair = (id: Y.ID): [number, number] => [id.client, id.clock]
  const anyId = (): [number, number] => {
    const client = of(clients)
    return [client, below(Y.getState(doc.store, client) + 1)]
  }
  const entry = () => of(entries)[1]
  const item = () => (entry().content as Y.ContentType).type as Y.Map<unknown>
  const field = () => of(['at', 'order', 'zone', 'cluster', 'body', 'voice', 'title', 'size', 'kind', 'owner', 'locked'])
  const value = () =>
    of<unknown>([undefined, undefined, 'zone', 'note', '', 7, { x: 1, y: 2 }, { x: 'a' }, { w: 9, h: 9 }, 'resident'])
  const current = () => {
    const values = [...item()._map.values()]
    return values.length > 0 ? pair(of(values).lastId) : anyId()
  }
  const list = Array.from({ length: 1 + below(4) }, () =>
    of([
      () => structs.after(current(), value()),
      () => structs.after(current(), value()),
      () => structs.after(anyId(), value()),
      () => structs.inMap(pair(entry().id), field(), value()),
      () => structs.inMap([me, clock], field(), value()),
      () => structs.type('items', of([of(entries)[0], 'new'.padEnd(24, 'x')]), of([1, 1, 2, 6])),
      () => structs.value('items', of(entries)[0], value()),
      () => structs.textAfter(anyId(), 'x'),
      () => structs.textBetween(anyId(), anyId(), 'y'),
      () => structs.after([me, clock + below(3)], value()),
    ])(),
  )
  const range = (id: Y.ID) => ({ client: id.client, ranges: [[id.clock, 1 + below(2)]] as [number, number][] })
  const deletes = of([
    () => [],
    () => [range(entry().id)],
    () => [range(of([...item()._map.values(), entry()]).id)],
    () => [{ client: me, ranges: [[clock + below(3), 1 + below(2)]] as [number, number][] }],
  ])()
  return rawUpdate(below(6) === 0 ? [] : [{ client: me, clock, structs: list }], deletes)
}
