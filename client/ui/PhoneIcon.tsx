import './icon.css'

/** Line drawings on a 24 grid, drawn with the colour of the text around them. Only those that phones show. */
export const phonePaths = {
  back: 'M19 12H5m7-7-7 7 7 7',
  check: 'm4.5 12.5 5 5 10-11',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4.5V12l3.5 2',
  close: 'M6 6l12 12M18 6 6 18',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 0v18m0-14h7.4M12 11h8.9M12 15h8.4',
  device: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zm3 15h2',
  language: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9h17M3.5 15h17M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18',
  minus: 'M5 12h14',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  offline: 'M3 3l18 18M8.5 8.2A6 6 0 0 0 7 19h10m3-1.5A4.5 4.5 0 0 0 18 10a6 6 0 0 0-6-3.5',
  pencil: 'm4 20 1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5 17.5 10',
  plus: 'M12 5v14m-7-7h14',
  saving: 'M12 3v4m0 10v4m9-9h-4M7 12H3m15.4-6.4-2.9 2.9m-7 7-2.9 2.9m12.8 0-2.9-2.9m-7-7L5.6 5.6',
  trash: 'M4 7h16m-11 0V4h6v3M6.5 7l1 13h9l1-13M10 11v5.5m4-5.5v5.5',
  undo: 'M9 4 4 9l5 5M4 9h10a6 6 0 0 1 0 11h-3',
  warning: 'M12 4 2.5 20h19zm0 6v4.5m0 2.5v.1',
} as const
export type PhoneIconName = keyof typeof phonePaths

/** An icon on a page that must be light; elsewhere `Icon` knows them all. */
export function PhoneIcon(props: { name: PhoneIconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={phonePaths[props.name]} />
    </svg>
  )
}
