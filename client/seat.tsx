import './ui/trusted.ts'
import '@fontsource-variable/atkinson-hyperlegible-next'
import './styles/tokens.css'
import './styles/base.css'
import './ui/reading.ts'
import './sw/register.ts'
import { render } from 'solid-js/web'
import { Seat } from './places/seat/Seat.tsx'
import { language } from './ui/words.ts'

document.documentElement.lang = language
const root = document.getElementById('root')
if (root) render(() => <Seat />, root)
