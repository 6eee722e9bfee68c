import './icon.css'

/** Line drawings on a 24 grid, drawn with the colour of the text around them. */
const paths = {
  back: 'M19 12H5m7-7-7 7 7 7',
  check: 'm4.5 12.5 5 5 10-11',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4.5V12l3.5 2',
  close: 'M6 6l12 12M18 6 6 18',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 0v18m0-14h7.4M12 11h8.9M12 15h8.4',
  device: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zm3 15h2',
  down: 'm6 9 6 6 6-6',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zm9.5-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  fit: 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5',
  forward: 'M5 12h14m-7-7 7 7-7 7',
  hand: 'M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0-6.5a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-.5c-2.5 0-4-1.5-5.5-4L3.5 14a1.5 1.5 0 0 1 2.5-1.5l2 2',
  language: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9h17M3.5 15h17M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1m2 3.5a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  lock: 'M6 11h12v9H6zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  minus: 'M5 12h14',
  offline: 'M3 3l18 18M8.5 8.2A6 6 0 0 0 7 19h10m3-1.5A4.5 4.5 0 0 0 18 10a6 6 0 0 0-6-3.5',
  pause: 'M8 5v14m8-14v14',
  pencil: 'm4 20 1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5 17.5 10',
  people:
    'M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zm-6 14c0-3.5 2.5-5 6-5s6 1.5 6 5m1-13.5a3 3 0 0 1 0 5.5m2 3.5c2 .7 3 2.2 3 4.5',
  play: 'm7 4.5 12 7.5-12 7.5z',
  plus: 'M12 5v14m-7-7h14',
  redo: 'm15 4 5 5-5 5m5-5H10a6 6 0 0 0 0 11h3',
  saving: 'M12 3v4m0 10v4m9-9h-4M7 12H3m15.4-6.4-2.9 2.9m-7 7-2.9 2.9m12.8 0-2.9-2.9m-7-7L5.6 5.6',
  screen: 'M3 5h18v12H3zm5 16h8m-4-4v4',
  text: 'M4 19 9.5 5h1L16 19M6 14.5h8m3 .5a2.5 2.5 0 1 0 0 .1zm4-2.5v6.5',
  trash: 'M4 7h16m-11 0V4h6v3M6.5 7l1 13h9l1-13M10 11v5.5m4-5.5v5.5',
  undo: 'M9 4 4 9l5 5M4 9h10a6 6 0 0 1 0 11h-3',
  warning: 'M12 4 2.5 20h19zm0 6v4.5m0 2.5v.1',
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
