import './icon.css'
import { phonePaths } from './PhoneIcon.tsx'

/** Line drawings on a 24 grid, drawn with the colour of the text around them. */
const paths = {
  ...phonePaths,
  apart: 'M4 4h6v6H4zm10 0h6v6h-6zM4 14h6v6H4zm10 0h6v6h-6z',
  card: 'M4 5h16v14H4zm0 4h16M8 13h8m-8 3h5',
  down: 'm6 9 6 6 6-6',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  eraser: 'M9 20 4 15 14.5 4.5l5.5 5.5L10 20zm0 0h11M9.5 9.5l5.5 5.5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zm9.5-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  fit: 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5',
  forward: 'M5 12h14m-7-7 7 7-7 7',
  gather: 'M3 3h18v18H3zm4 5h4v4H7zm6 0h4v4h-4zm-3 6h4v3h-4z',
  hand: 'M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0-6.5a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-.5c-2.5 0-4-1.5-5.5-4L3.5 14a1.5 1.5 0 0 1 2.5-1.5l2 2',
  letter: 'M5 7V5h14v2M12 5v14m-3 0h6',
  line: 'M5 19 19 5m-8 0h8v8',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1m2 3.5a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  lock: 'M6 11h12v9H6zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  map: 'M9 4 3 6.5V20l6-2.5 6 2.5 6-2.5V4l-6 2.5zm0 0v13.5m6-11V20',
  pause: 'M8 5v14m8-14v14',
  people:
    'M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zm-6 14c0-3.5 2.5-5 6-5s6 1.5 6 5m1-13.5a3 3 0 0 1 0 5.5m2 3.5c2 .7 3 2.2 3 4.5',
  picture: 'M3 5h18v14H3zm0 11 5-5 4 4 3-3 6 6M15.5 9.5h.01',
  play: 'm7 4.5 12 7.5-12 7.5z',
  pointer: 'M5 3l13 8-6 1.5L9 19z',
  redo: 'm15 4 5 5-5 5m5-5H10a6 6 0 0 0 0 11h3',
  screen: 'M3 5h18v12H3zm5 16h8m-4-4v4',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm4.7 11.2L20.5 20.5',
  shapes: 'M4 4h9v9H4zm11.5 6.5a5 5 0 1 1-5 5',
  text: 'M4 19 9.5 5h1L16 19M6 14.5h8m3 .5a2.5 2.5 0 1 0 0 .1zm4-2.5v6.5',
} as const
export type IconName = keyof typeof paths

/** A small picture beside words, never instead of them: a button with only an icon needs an `aria-label` of its own. */
export function Icon(props: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[props.name]} />
    </svg>
  )
}
