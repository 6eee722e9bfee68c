import './ui/trusted.ts'
import '@fontsource-variable/atkinson-hyperlegible-next'
import './styles/tokens.css'
import './styles/base.css'
import './styles/panel.css'
import './ui/reading.ts'
import './sw/register.ts'
import { lazy } from 'solid-js'
import { render } from 'solid-js/web'
import { language } from './ui/words.ts'

/** The address picks the place; each place is a chunk of its own. Door and seat are pages of their own. */
const places = [
  { at: /^\/skaerm\//, Place: lazy(async () => ({ default: (await import('./places/wall/Wall.tsx')).Wall })) },
  {
    at: /^\/tavle\//,
    Place: lazy(async () => ({ default: (await import('./places/board/BoardPlace.tsx')).BoardPlace })),
  },
  { at: /^\//, Place: lazy(async () => ({ default: (await import('./places/office/Office.tsx')).Office })) },
]

document.documentElement.lang = language
const root = document.getElementById('root')
const found = places.find((place) => place.at.test(location.pathname))
if (root && found) render(() => <found.Place />, root)
