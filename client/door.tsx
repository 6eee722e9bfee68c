import './ui/trusted.ts'
import '@fontsource-variable/atkinson-hyperlegible-next'
import './styles/tokens.css'
import './styles/base.css'
import './ui/reading.ts'
import { render } from 'solid-js/web'
import { Door } from './places/door/Door.tsx'
import { language } from './ui/words.ts'

document.documentElement.lang = language
const root = document.getElementById('root')
if (root) render(() => <Door />, root)
