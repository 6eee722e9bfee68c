import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import { around, type Box, type Point, type Size } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/index.ts'
import type { Desk } from '../items/desk.ts'
import { looks } from '../items/index.ts'
import { onArrival } from '../items/late.ts'
import type { Look } from '../items/view.ts'
import { shade } from '../ui/reading.ts'
import { type Camera, fitted, readCamera, revealed, zoomed } from './camera.ts'
import { cameraBefore, rememberCamera } from './cameraBefore.ts'
import { createLens, type Lens } from './lens.ts'
import { createMounted, type Mounted, writable } from './mount.ts'
import { createPainter } from './paint.ts'

/** Steps for each doubling. */
const zoomSteps = 4

export interface StageElements {
  view: HTMLElement
  canvas: HTMLCanvasElement
  /** Moves with the camera. */
  world: HTMLElement
  /** Layers whose elements know `--zoom`, so that they can keep their size on screen. */
  sized: readonly HTMLElement[]
  /** What is in the hand, inside the world. */
  hand: HTMLElement
}

/** A board as it is looked at. */
export interface Stage {
  lens: Lens
  mounted: Mounted
  /** All in view has been drawn once: what else the page is made of may now come. */
  isDrawn: Accessor<boolean>
  /** View pixels per board unit, for the label. */
  zoom: Accessor<number>
  /** What is being carried and is near enough to be elements. */
  handItems: Accessor<readonly ItemId[]>
  carry(ids: readonly ItemId[], by: Point): void
  zoomBy(factor: number): void
  zoomToFull(): void
  /** Shows everything, or these zones. */
  fit(zones?: readonly string[]): void
  /** Shows just these items. */
  frame(ids: readonly ItemId[]): void
  /** Where the item lies that a search is at. */
  foundAt: Accessor<Box | undefined>
  /** Is told of every frame, until what comes back is called. */
  onFrame(hear: (camera: Camera, size: Size) => void): () => void
  /** Brings an item into view, large enough to read; or to write in. A zone is shown whole. */
  reveal(id: ItemId, toWrite?: boolean): void
}

export function createStage(elements: StageElements, desk: Desk, current: Accessor<readonly string[]>): Stage {
  const { scene } = desk
  const { view, world, hand } = elements
  const painter = createPainter(elements.canvas, scene)
  const mounted = createMounted(scene)
  const [zoom, setZoom] = createSignal(1)
  const [handItems, setHandItems] = createSignal<readonly ItemId[]>([])
  let lifted: ReadonlySet<ItemId> = new Set()
  let by: Point = { x: 0, y: 0 }
  let zoomTold = 0
  /** What was last fitted into the view: as long as nobody looks elsewhere, it is fitted again when the view changes size. */
  let whole: { box: Box; camera: Camera; size: Size } | undefined
  const hearers = new Set<(camera: Camera, size: Size) => void>()
  const [foundAt, setFoundAt] = createSignal<Box>()
  const [isDrawn, setDrawn] = createSignal(false)

  const draw = (camera: Camera, size: Size, isMoving: boolean): boolean => {
    const onPixel = (at: number) => Math.round(-at * camera.zoom * devicePixelRatio) / devicePixelRatio
    world.style.transform = `translate(${onPixel(camera.x)}px, ${onPixel(camera.y)}px) scale(${camera.zoom})`
    world.style.willChange = isMoving ? 'transform' : ''
    hand.style.transform = `translate(${by.x}px, ${by.y}px)`
    tellZoom(camera.zoom, isMoving)
    const keep = [desk.focused.id(), desk.editing.id()]
    const now = { lifted, isMoving, isFirst: !isDrawn() }
    const pending = mounted.update({ camera, view: size, keep, ...now })
    const over = { by, picked: desk.picks.ids(), current: current() }
    const { isWhole, hasMore } = painter.draw(camera, size, { isFar: mounted.isFar(), pending, ...over, ...now })
    fitAgain(size)
    for (const hear of hearers) hear(camera, size)
    const isDone = isWhole && pending.length === 0 && !isMoving
    if (isDone && now.isFirst) {
      document.documentElement.dataset.ready = ''
      setDrawn(true)
    }
    return hasMore || !isDone
  }
  const fitAgain = (size: Size) => {
    if (!whole || (whole.size.w === size.w && whole.size.h === size.h)) return
    if (lens.camera() === whole.camera) lens.jump(toFit(whole.box))
    else whole = undefined
  }
  const toFit = (box: Box): Camera => {
    whole = { box, camera: fitted(box, lens.size()), size: lens.size() }
    return whole.camera
  }
  /** While one zooms, words that keep their size on screen do so in steps: to set them anew in every frame takes too long. */
  const tellZoom = (now: number, isMoving: boolean) => {
    const kept = isMoving ? 2 ** (Math.round(Math.log2(now) * zoomSteps) / zoomSteps) : now
    if (kept === zoomTold) return
    zoomTold = kept
    for (const layer of elements.sized) layer.style.setProperty('--zoom', String(kept))
    setZoom(now)
  }
  const lens = createLens(view, draw, rememberCamera)
  const lookAtFound = () => {
    const id = desk.found.id()
    desk.structure()
    setFoundAt(id && scene.boxOf(id))
  }
  createEffect(lookAtFound)
  scene.onSpoilt(() => {
    lens.wake()
    if (desk.found.id()) lookAtFound()
  })
  createEffect(() => {
    desk.picks.ids()
    current()
    lens.wake()
  })
  const forced = matchMedia('(forced-colors: active)')
  const repaint = () => {
    painter.repaint()
    lens.wake()
  }
  const followAddress = () => {
    const asked = readCamera(location.hash)
    if (asked) lens.jump(asked)
  }
  forced.addEventListener('change', repaint)
  createEffect(on(shade, repaint, { defer: true }))
  document.fonts.addEventListener('loadingdone', repaint)
  onCleanup(onArrival(repaint))
  addEventListener('hashchange', followAddress)
  onCleanup(() => {
    forced.removeEventListener('change', repaint)
    document.fonts.removeEventListener('loadingdone', repaint)
    removeEventListener('hashchange', followAddress)
    delete document.documentElement.dataset.ready
  })

  const boxOf = (zones: readonly string[] | undefined): Box | undefined => {
    const found = [...scene.ground()].filter((one) => one.kind === 'zone' && zones?.includes(one.zone))
    return around(found.flatMap((one) => scene.boxOf(one.id) ?? [])) ?? scene.extent()
  }
  const middle = () => ({ x: lens.size().w / 2, y: lens.size().h / 2 })
  const start = () => {
    const box = boxOf(current())
    lens.jump(cameraBefore() ?? (box ? toFit(box) : { x: 0, y: 0, zoom: 1 }))
  }
  start()

  return {
    lens,
    mounted,
    isDrawn,
    zoom,
    handItems,
    carry(ids, how) {
      by = how
      if (ids.length !== lifted.size || ids.some((id) => !lifted.has(id))) {
        lifted = new Set(ids)
        const isElement = ({ isFloor, isPainted }: Pick<Look<Item>, 'isFloor' | 'isPainted'>) =>
          !isPainted && (isFloor || !mounted.isFar())
        setHandItems(ids.filter((id) => isElement(looks[scene.get(id)?.kind ?? 'note'])))
      }
      lens.wake()
    },
    zoomBy: (factor) => lens.glide(zoomed(lens.camera(), middle(), factor)),
    zoomToFull: () => lens.glide(zoomed(lens.camera(), middle(), 1 / lens.camera().zoom)),
    fit(zones) {
      const box = zones ? boxOf(zones) : scene.extent()
      if (box) lens.glide(toFit(box))
    },
    frame(ids) {
      const box = around(ids.flatMap((id) => scene.boxOf(id) ?? []))
      if (box) lens.glide(toFit(box))
    },
    foundAt,
    onFrame(hear) {
      hearers.add(hear)
      lens.wake()
      return () => void hearers.delete(hear)
    },
    reveal(id, toWrite = false) {
      const box = scene.boxOf(id)
      if (box && scene.get(id)?.kind === 'zone') lens.glide(toFit(box))
      else if (box) lens.glide(revealed(lens.camera(), box, lens.size(), toWrite ? writable : 0.3))
    },
  }
}
