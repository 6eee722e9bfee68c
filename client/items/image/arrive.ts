import { onCleanup } from 'solid-js'
import { image } from '#shared/items/image.ts'
import { toBoard } from '../../canvas/camera.ts'
import type { Lens } from '../../canvas/lens.ts'
import type { Desk } from '../desk.ts'
import { askImage, imageAmong } from './asked.ts'

/** Pictures that are pasted come in the middle of what is seen, those that are dropped where they are let go. */
export function listenForImages(view: HTMLElement, lens: Lens, desk: Desk): void {
  const mayAdd = () => desk.mayAdd(image.name)
  const paste = (event: ClipboardEvent) => {
    const file = imageAmong(event.clipboardData?.files)
    const hasWords = event.clipboardData?.types.includes('text/plain')
    if (!file || hasWords || !mayAdd() || event.defaultPrevented) return
    event.preventDefault()
    askImage({ at: toBoard(lens.camera(), { x: lens.size().w / 2, y: lens.size().h / 2 }), file })
  }
  const over = (event: DragEvent) => {
    if (mayAdd() && event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    const file = imageAmong(event.dataTransfer?.files)
    if (!file || !mayAdd()) return
    event.preventDefault()
    const box = view.getBoundingClientRect()
    askImage({ at: toBoard(lens.camera(), { x: event.clientX - box.left, y: event.clientY - box.top }), file })
  }
  document.addEventListener('paste', paste)
  view.addEventListener('dragover', over)
  view.addEventListener('drop', drop)
  onCleanup(() => document.removeEventListener('paste', paste))
}
