import { onCleanup } from 'solid-js'
import { distance, type Point } from '#shared/geometry.ts'
import { isCalm } from './calm.ts'
import { slop } from './tools/tool.ts'

/** How long a finger rests before it means the menu, milliseconds. */
export const restFor = 500

/**
 * Hears the two ways a pointer asks for the menu: the other mouse button, and a finger or pen that rests. `seen` is a point of
 * the window. Keys that ask for it are heard with the other keys.
 */
export function listenForMenu(view: HTMLElement, ask: (seen: Point) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from: Point | undefined
  const forget = () => {
    clearTimeout(timer)
    from = undefined
  }
  const onDown = (event: PointerEvent) => {
    forget()
    const isWriting =
      event.target instanceof Element && event.target.closest('textarea, input, button, a, .note-edit') !== null
    if (event.pointerType === 'mouse' || !event.isPrimary || isWriting) return
    const seen = { x: event.clientX, y: event.clientY }
    from = seen
    timer = setTimeout(() => {
      forget()
      ask(seen)
    }, restFor)
  }
  const onMove = (event: PointerEvent) => {
    if (from && distance(from, { x: event.clientX, y: event.clientY }) > slop[isCalm() ? 'calm' : 'touch']) forget()
  }
  const onMenu = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('textarea, input, a, .note-edit')) return
    event.preventDefault()
    // A finger that rests is heard above; some browsers send this for it as well.
    if (!('pointerType' in event) || event.pointerType === 'mouse') ask({ x: event.clientX, y: event.clientY })
  }
  const heard: [string, (event: never) => void][] = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', forget],
    ['pointercancel', forget],
    ['contextmenu', onMenu],
  ]
  for (const [name, hear] of heard) view.addEventListener(name, hear as EventListener)
  onCleanup(() => {
    forget()
    for (const [name, hear] of heard) view.removeEventListener(name, hear as EventListener)
  })
}
