/** What a key on the board asks for. */
export type KeyDeed =
  | { do: 'zoom'; by: 'in' | 'out' | 'full' | 'fit' }
  | { do: 'pan'; x: number; y: number }
  | { do: 'nudge'; x: number; y: number }
  | { do: 'go'; by: 1 | -1 }
  | { do: 'open' | 'flip' | 'remove' | 'none' | 'all' }

export interface Key {
  key: string
  shift: boolean
  /** Ctrl or Cmd. */
  control: boolean
  alt: boolean
}

/** Where the keyboard is: on the board itself, on an item, on a picked item. */
export interface KeyPlace {
  hasFocus: boolean
  isPicked: boolean
}

const arrows: Partial<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** How far an arrow key pans (view pixels) and nudges (board units); with Shift four times as far. */
const strides = { pan: 80, nudge: 16 }

/**
 * Arrow keys pan on the board, go from item to item on an item, and nudge what is picked on a picked one. Undefined when a
 * key is none of the board's business.
 */
export function keyDeed({ key, shift, control, alt }: Key, place: KeyPlace): KeyDeed | undefined {
  if (alt) return undefined
  if (control) return key.toLowerCase() === 'a' ? { do: 'all' } : undefined
  const arrow = arrows[key]
  if (arrow) {
    const far = shift ? 4 : 1
    const [x, y] = arrow
    if (place.isPicked) return { do: 'nudge', x: x * strides.nudge * far, y: y * strides.nudge * far }
    if (place.hasFocus) return { do: 'go', by: x + y > 0 ? 1 : -1 }
    return { do: 'pan', x: x * strides.pan * far, y: y * strides.pan * far }
  }
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
    case 'Enter':
      return place.hasFocus ? { do: 'open' } : undefined
    case ' ':
      return place.hasFocus ? { do: 'flip' } : undefined
    case 'Delete':
    case 'Backspace':
      return { do: 'remove' }
    case 'Escape':
      return { do: 'none' }
    default:
      return undefined
  }
}
