import { type Accessor, createSignal } from 'solid-js'
import type { Placed } from '#shared/docs/board.ts'
import { type Box, overlaps, type Size } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { noteSize } from '#shared/items/note.ts'
import { looks } from '../items/index.ts'
import { sortedForReading } from '../items/reading.ts'
import { type Camera, shown } from './camera.ts'
import type { Scene } from './scene.ts'

/**
 * A note this wide on screen can be read with ease: from here items are elements. Below it they are only painted, as hundreds
 * of moving elements cost more than their words are worth. View pixels.
 */
const readable = 100
/** Zoom at which a note is comfortable to write in. */
export const writable = 0.7
/** More elements than this are painted instead, however large they are. */
const mostElements = 1_200
/** Elements are made for this many view pixels around the view, in steps, so that a slow pan leaves the page alone. */
const margin = 120
const stride = 240
/** As many elements are made at a time, and as many times as a frame has milliseconds for. */
const portion = 12
const budget = { first: 60, later: 5 }

/** Whether what is seen at a zoom is near enough to be elements. */
export const isReadable = (zoom: number): boolean => zoom * noteSize.w >= readable

/** What decides which items get elements now. */
export interface Asked {
  camera: Camera
  view: Size
  lifted: ReadonlySet<ItemId>
  /** Keep their elements wherever one looks: what is written in, and where the keyboard is. */
  keep: readonly (ItemId | undefined)[]
  isMoving: boolean
  /** Nothing has been drawn yet, so nobody has to wait for a frame. */
  isFirst: boolean
}

export interface Mounted {
  /** Zones and clusters with an element, and the rest, in reading order. */
  floors: Accessor<readonly ItemId[]>
  items: Accessor<readonly ItemId[]>
  /**
   * Gives elements to what a camera shows and takes them from what it does not: a few at a time, and none while the camera
   * moves, as the picture under them shows the same. Answers with what still lacks one.
   */
  update(asked: Asked): Placed[]
  isFar(): boolean
}

/** Decides which items are elements on the page. */
export function createMounted(scene: Scene): Mounted {
  const [floors, setFloors] = createSignal<readonly ItemId[]>([])
  const [items, setItems] = createSignal<readonly ItemId[]>([])
  let isFar = false
  let last: { key: string; lifted: unknown; isDone: boolean } | undefined

  return {
    floors,
    items,
    isFar: () => isFar,
    update({ camera, view, lifted, keep, isMoving, isFirst }) {
      const window = outwards(shown(camera, view, margin), stride / camera.zoom)
      const readableNow = isReadable(camera.zoom)
      const key = `${window.x} ${window.y} ${window.w} ${window.h} ${readableNow} ${isMoving} ${keep} ${scene.version()}`
      if (last?.isDone && last.key === key && last.lifted === lifted) return []

      const here = (id: ItemId) => overlaps(scene.boxOf(id) ?? { ...window, w: -1 }, window)
      const ground = [...scene.ground()].filter((one) => !lifted.has(one.id) && (here(one.id) || keep.includes(one.id)))
      setIfOther(
        floors(),
        sortedForReading(ground, []).map((one) => one.id),
        setFloors,
      )
      const near = readableNow
        ? scene.within(window).filter((one) => !looks[one.kind].isFloor && !lifted.has(one.id))
        : []
      isFar = !readableNow || near.length > mostElements
      const missing = isMoving
        ? lacking(near, lifted, keep)
        : fill(wantedOf(isFar ? [] : near, lifted, keep), isFirst ? budget.first : budget.later)
      last = { key, lifted, isDone: missing.length === 0 }
      return missing
    },
  }

  function wantedOf(near: readonly Placed[], lifted: ReadonlySet<ItemId>, keep: Asked['keep']): Map<ItemId, Placed> {
    const wanted = new Map(near.map((one) => [one.id, one]))
    for (const id of keep) {
      const item = id && scene.get(id)
      if (item && !looks[item.kind].isFloor && !lifted.has(item.id)) wanted.set(item.id, item)
    }
    return wanted
  }

  /**
   * Those without an element. What has been taken up or is gone loses its own at once, and what is to be kept gets one at once:
   * a hand that writes does not wait for the camera.
   */
  function lacking(near: readonly Placed[], lifted: ReadonlySet<ItemId>, keep: Asked['keep']): Placed[] {
    const still = items().flatMap((id) => (lifted.has(id) ? [] : (scene.get(id) ?? [])))
    const list = wantedOf(still, lifted, keep)
    if (list.size !== items().length || items().some((id) => !list.has(id)))
      setItems(sortedForReading([...list.values()], zonesInOrder()).map((one) => one.id))
    return near.filter((one) => !list.has(one.id))
  }

  function zonesInOrder(): Placed[] {
    return sortedForReading(
      [...scene.ground()].filter((one) => one.kind === 'zone'),
      [],
    )
  }

  function fill(wanted: ReadonlyMap<ItemId, Placed>, ms: number): Placed[] {
    const zones = zonesInOrder()
    const has = new Set(items())
    let list = [...wanted.values()].filter((one) => has.has(one.id))
    const missing = [...wanted.values()].filter((one) => !has.has(one.id))
    const started = performance.now()
    do {
      list = sortedForReading([...list, ...missing.splice(0, portion)], zones)
      setIfOther(
        items(),
        list.map((one) => one.id),
        setItems,
      )
    } while (missing.length > 0 && performance.now() - started < ms)
    return missing
  }
}

/** The box, each side moved outwards to a whole number of steps. */
function outwards(box: Box, step: number): Box {
  const x = Math.floor(box.x / step) * step
  const y = Math.floor(box.y / step) * step
  return { x, y, w: Math.ceil((box.x + box.w - x) / step) * step, h: Math.ceil((box.y + box.h - y) / step) * step }
}

function setIfOther(old: readonly ItemId[], next: readonly ItemId[], set: (ids: readonly ItemId[]) => void): void {
  if (old.length !== next.length || old.some((id, at) => id !== next[at])) set(next)
}
