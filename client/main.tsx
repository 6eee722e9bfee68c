import './ui/trusted.ts'
import '@fontsource-variable/atkinson-hyperlegible-next'
import './styles/tokens.css'
import './styles/base.css'
import './styles/panel.css'
import './ui/reading.ts'
import './sw/register.ts'
import { lazy } from 'solid-js'
import { render } from 'solid-js/web'
import { askMeSoon } from './live/askMe.ts'
import { knock } from './live/knock.ts'
import { language } from './ui/words.ts'

/** The address picks the place; each place is a chunk of its own. Door and seat are pages of their own. */
const places = [
  { at: /^\/skaerm\//, Place: lazy(async () => ({ default: (await import('./places/wall/Wall.tsx')).Wall })) },
  {
    at: /^\/tavle\//,
    Place: lazy(async () => ({ default: (await import('./places/board/BoardPlace.tsx')).BoardPlace })),
  },
  { at: /^\/led\//, Place: lazy(async () => ({ default: (await import('./places/lead/Lead.tsx')).Lead })) },
  { at: /^\//, Place: lazy(async () => ({ default: (await import('./places/office/Office.tsx')).Office })) },
]

/** Whoever comes to a board gets it while the scripts are still on their way. */
const workshop = /^\/tavle\/([^/]+)/.exec(location.pathname)?.[1]
if (workshop) {
  knock(`${location.origin.replace('http', 'ws')}/ws/doc/board/${workshop}`)
  askMeSoon()
}
document.documentElement.lang = language
const root = document.getElementById('root')
const found = places.find((place) => place.at.test(location.pathname))
if (root && found) render(() => <found.Place />, root)
