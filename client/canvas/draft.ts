import { boxOf } from '#shared/edits/boxes.ts'
import { type Item, traitsOf } from '#shared/items/index.ts'
import { newId } from '#shared/newId.ts'
import { looks } from '../items/index.ts'
import type { Brush } from '../items/view.ts'
import type { Lens } from './lens.ts'
import { type Palette, readPalette } from './palette.ts'
import type { Scene } from './scene.ts'

const nobody = newId<'item'>()

/** What is being made, seen by the one who makes it. */
export interface Draft {
  show(item: Item | undefined): void
}

/** Paints what is being made over everything else, at once: a line must not lag behind the hand. */
export function createDraft(canvas: HTMLCanvasElement, lens: Lens, scene: Scene): Draft {
  const pen = canvas.getContext('2d')
  let isBlank = true
  let palette: Palette | undefined

  return {
    show(item) {
      if (!pen || (isBlank && !item)) return
      const { w, h } = lens.size()
      const scale = lens.camera().zoom * devicePixelRatio
      const [width, height] = [Math.round(w * devicePixelRatio), Math.round(h * devicePixelRatio)]
      if (canvas.width !== width) canvas.width = width
      if (canvas.height !== height) canvas.height = height
      pen.setTransform(1, 0, 0, 1, 0, 0)
      pen.clearRect(0, 0, width, height)
      isBlank = item === undefined
      if (!item) {
        palette = undefined
        return
      }
      palette ??= readPalette()
      pen.setTransform(scale, 0, 0, scale, -lens.camera().x * scale, -lens.camera().y * scale)
      const box = traitsOf(item).shape?.box?.(item, scene.boxOf) ?? boxOf(item)
      const brush = looks[item.kind].paint as Brush<Item>
      brush(pen, { ...item, id: nobody }, box, palette, scale, scene.boxOf)
    },
  }
}
