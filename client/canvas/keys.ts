import type { Stacking } from '#shared/edits/restack.ts'

/** What a key on the board asks for. */
export type KeyDeed =
  | { do: 'zoom'; by: 'in' | 'out' | 'full' | 'fit' | 'picked' }
  | { do: 'pan'; x: number; y: number }
  | { do: 'nudge'; x: number; y: number }
  | { do: 'go'; by: 1 | -1 }
  /** So many steps wider and higher. */
  | { do: 'resize'; x: number; y: number }
  /** What is held goes along. */
  | { do: 'shift'; x: number; y: number }
  | { do: 'restack'; to: Stacking }
  | { do: 'open' | 'flip' | 'remove' | 'none' | 'all' | 'kind' | 'zone' | 'menu' }
  | { do: 'duplicate' | 'group' | 'ungroup' }
  | { do: 'takeUp' | 'layDown' | 'layBack' }

export interface Key {
  key: string
  shift: boolean
  /** Ctrl or Cmd. */
  control: boolean
  alt: boolean
}

/** Where the keyboard is: on the board itself, on an item, on a picked item; with something picked, with something held. */
export interface KeyPlace {
  hasFocus: boolean
  isPicked: boolean
  hasPicks?: boolean
  isHolding?: boolean
}

const arrows: Partial<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** How far an arrow key pans (view pixels; with Shift four times as far) and carries what is held (board units). */
const strides = { pan: 80, hold: 40 }
/** How far an arrow key nudges, board units; with Shift, and with Ctrl. */
const nudges = { plain: 8, far: 40, near: 1 }

/**
 * Arrow keys pan on the board, go from item to item on an item, and nudge what is picked on a picked one. Undefined when a
 * key is none of the board's business.
 */
export function keyDeed(pressed: Key, place: KeyPlace): KeyDeed | undefined {
  const { key, shift, control, alt } = pressed
  if (key === 'ContextMenu' || (key === 'F10' && shift && !control && !alt)) return { do: 'menu' }
  if (place.isHolding) return holdingDeed(pressed)
  const arrow = arrows[key]
  if (alt) return altDeed(pressed)
  if (arrow) return arrowDeed(arrow, pressed, place)
  if (control) return controlDeed(pressed)
  switch (key) {
    case 'Tab':
      return { do: 'go', by: shift ? -1 : 1 }
    case '+':
    case '=':
      return { do: 'zoom', by: 'in' }
    case '-':
      return { do: 'zoom', by: 'out' }
    case '0':
      return { do: 'zoom', by: 'full' }
    case '1':
      return { do: 'zoom', by: 'fit' }
    case '2':
      return { do: 'zoom', by: 'picked' }
    case 'Enter':
      return place.hasFocus ? { do: 'open' } : undefined
    case ' ':
      return place.hasFocus ? { do: 'flip' } : undefined
    case 'o':
      return place.hasFocus || place.hasPicks ? { do: 'takeUp' } : undefined
    case 'i':
      return place.hasFocus || place.hasPicks ? { do: 'zone' } : undefined
    case 'Delete':
    case 'Backspace':
      return { do: 'remove' }
    case 'Escape':
      return { do: 'none' }
    default:
      return undefined
  }
}

function arrowDeed([x, y]: readonly [number, number], { shift, control }: Key, place: KeyPlace): KeyDeed | undefined {
  if (place.isPicked || (place.hasPicks && !place.hasFocus)) {
    const far = control ? nudges.near : shift ? nudges.far : nudges.plain
    return { do: 'nudge', x: x * far, y: y * far }
  }
  if (control) return undefined
  if (place.hasFocus) return { do: 'go', by: x + y > 0 ? 1 : -1 }
  const far = shift ? 4 : 1
  return { do: 'pan', x: x * strides.pan * far, y: y * strides.pan * far }
}

/** While something is held, arrows carry it, Tab looks for a thing to lay it on, Enter lays it down and Escape puts it back. */
function holdingDeed({ key, shift, control, alt }: Key): KeyDeed | undefined {
  if (control || alt) return undefined
  const arrow = arrows[key]
  const far = shift ? 4 : 1
  if (arrow) return { do: 'shift', x: arrow[0] * strides.hold * far, y: arrow[1] * strides.hold * far }
  if (key === 'Enter' || key === ' ') return { do: 'layDown' }
  if (key === 'Escape') return { do: 'layBack' }
  return key === 'Tab' ? { do: 'go', by: shift ? -1 : 1 } : undefined
}

/** Alt and Shift with arrows resize; Alt with the page keys moves forwards and backwards in the stack. */
function altDeed({ key, shift, control }: Key): KeyDeed | undefined {
  const arrow = arrows[key]
  if (control) return undefined
  if (arrow) return shift ? { do: 'resize', x: arrow[0], y: arrow[1] } : undefined
  if (key === 'PageUp') return { do: 'restack', to: shift ? 'front' : 'up' }
  return key === 'PageDown' ? { do: 'restack', to: shift ? 'back' : 'down' } : undefined
}

/** Cut, copy and paste are the browser's own keys: it tells the page. */
function controlDeed({ key, shift }: Key): KeyDeed | undefined {
  switch (key.toLowerCase()) {
    case 'a':
      return { do: shift ? 'kind' : 'all' }
    case 'd':
      return shift ? undefined : { do: 'duplicate' }
    case 'g':
      return { do: shift ? 'ungroup' : 'group' }
    default:
      return undefined
  }
}
