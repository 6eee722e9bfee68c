import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import { around, type Box, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Desk } from '../items/desk.ts'
import { looks } from '../items/index.ts'
import { type Camera, fitted, readCamera, revealed, writeCamera, zoomed } from './camera.ts'
import { createLens, type Lens } from './lens.ts'
import { createMounted, type Mounted, writable } from './mount.ts'
import { createPainter } from './paint.ts'

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
  /** View pixels per board unit, for the label. */
  zoom: Accessor<number>
  /** What is being carried and is near enough to be elements. */
  handItems: Accessor<readonly ItemId[]>
  carry(ids: readonly ItemId[], by: Point): void
  zoomBy(factor: number): void
  zoomToFull(): void
  /** Shows everything, or these zones. */
  fit(zones?: readonly string[]): void
  /** Brings an item into view, large enough to read; or to write in. */
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

  const draw = (camera: Camera, size: { w: number; h: number }, isMoving: boolean): boolean => {
    world.style.transform = `scale(${camera.zoom}) translate(${-camera.x}px, ${-camera.y}px)`
    world.style.willChange = isMoving ? 'transform' : ''
    hand.style.transform = `translate(${by.x}px, ${by.y}px)`
    if (camera.zoom !== zoom()) {
      for (const layer of elements.sized) layer.style.setProperty('--zoom', String(camera.zoom))
      setZoom(camera.zoom)
    }
    const pending = mounted.update(camera, size, lifted, [desk.focused.id(), desk.editing.id()])
    const isFar = mounted.isFar()
    const isWhole = painter.draw(camera, size, {
      isFar,
      pending,
      lifted,
      by,
      picked: desk.picks.ids(),
      current: current(),
    })
    const isDone = isWhole && pending.length === 0
    if (isDone) document.documentElement.dataset.ready = ''
    return !isDone
  }
  const lens = createLens(view, draw, (camera) =>
    history.replaceState(null, '', `${location.pathname}${location.search}${writeCamera(camera)}`),
  )
  scene.onSpoilt(lens.wake)
  createEffect(() => {
    desk.picks.ids()
    current()
    lens.wake()
  })
  const contrast = matchMedia('(prefers-contrast: more)')
  const repaint = () => {
    painter.repaint()
    lens.wake()
  }
  const followAddress = () => {
    const asked = readCamera(location.hash)
    if (asked) lens.look(asked)
  }
  contrast.addEventListener('change', repaint)
  document.fonts.addEventListener('loadingdone', repaint)
  addEventListener('hashchange', followAddress)
  onCleanup(() => {
    contrast.removeEventListener('change', repaint)
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
    lens.look(readCamera(location.hash) ?? (box ? fitted(box, lens.size()) : { x: 0, y: 0, zoom: 1 }))
  }
  start()

  return {
    lens,
    mounted,
    zoom,
    handItems,
    carry(ids, how) {
      by = how
      if (ids.length !== lifted.size || ids.some((id) => !lifted.has(id))) {
        lifted = new Set(ids)
        setHandItems(ids.filter((id) => !mounted.isFar() || looks[scene.get(id)?.kind ?? 'note'].isFloor))
      }
      lens.wake()
    },
    zoomBy: (factor) => lens.glide(zoomed(lens.camera(), middle(), factor)),
    zoomToFull: () => lens.glide(zoomed(lens.camera(), middle(), 1 / lens.camera().zoom)),
    fit(zones) {
      const box = zones ? boxOf(zones) : scene.extent()
      if (box) lens.glide(fitted(box, lens.size()))
    },
    reveal(id, toWrite = false) {
      const box = scene.boxOf(id)
      if (box) lens.glide(revealed(lens.camera(), box, lens.size(), toWrite ? writable : 0.3))
    },
  }
}
