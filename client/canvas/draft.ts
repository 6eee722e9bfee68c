import { boxOf as plainBox } from '#shared/edits/boxes.ts'
import { type Item, traitsOf } from '#shared/items/index.ts'
import type { BoxOf } from '#shared/items/kind.ts'
import { newId } from '#shared/newId.ts'
import { looks } from '../items/index.ts'
import type { Brush } from '../items/view.ts'
import type { Lens } from './lens.ts'
import { type Palette, readPalette } from './palette.ts'
import type { Scene } from './scene.ts'

const nobody = newId<'item'>()

/** What is being made or carried along, seen by the one who does it. */
export interface Draft {
  /** Shows these and nothing else; `boxOf` says where they would find what they hang on. */
  show(items: readonly Item[], boxOf?: BoxOf): void
}

/** Paints what is being made over everything else, at once: a line must not lag behind the hand. */
export function createDraft(canvas: HTMLCanvasElement, lens: Lens, scene: Scene): Draft {
  const pen = canvas.getContext('2d')
  let isBlank = true
  let palette: Palette | undefined

  return {
    show(items, boxOf = scene.boxOf) {
      if (!pen || (isBlank && items.length === 0)) return
      const { w, h } = lens.size()
      const scale = lens.camera().zoom * devicePixelRatio
      const [width, height] = [Math.round(w * devicePixelRatio), Math.round(h * devicePixelRatio)]
      if (canvas.width !== width) canvas.width = width
      if (canvas.height !== height) canvas.height = height
      pen.setTransform(1, 0, 0, 1, 0, 0)
      pen.clearRect(0, 0, width, height)
      isBlank = items.length === 0
      if (isBlank) {
        palette = undefined
        return
      }
      palette ??= readPalette()
      pen.setTransform(scale, 0, 0, scale, -lens.camera().x * scale, -lens.camera().y * scale)
      for (const item of items) {
        const box = traitsOf(item).shape?.box?.(item, boxOf) ?? plainBox(item)
        const brush = looks[item.kind].paint as Brush<Item>
        brush(pen, { ...item, id: nobody }, box, palette, scale, boxOf)
      }
    },
  }
}
