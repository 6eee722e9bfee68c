import '@fontsource-variable/atkinson-hyperlegible-next'
import './styles/tokens.css'
import './styles/base.css'
import { lazy } from 'solid-js'
import { render } from 'solid-js/web'
import { language } from './ui/words.ts'

/** The address picks the place; each place is a chunk of its own, so a phone loads no canvas and no editor. */
const places = [
  { at: /^\/(j\/?)?$/, Place: lazy(() => import('./places/door/Door.tsx')) },
  { at: /^\/plads\/?$/, Place: lazy(() => import('./places/seat/Seat.tsx')) },
  { at: /^\/skaerm\//, Place: lazy(() => import('./places/wall/Wall.tsx')) },
  { at: /^\/tavle\//, Place: lazy(() => import('./places/board/BoardPlace.tsx')) },
  { at: /^\//, Place: lazy(() => import('./places/office/Office.tsx')) },
]

document.documentElement.lang = language
const root = document.getElementById('root')
const found = places.find((place) => place.at.test(location.pathname))
if (root && found) render(() => <found.Place />, root)
