import { createResource, createSignal, Show } from 'solid-js'
import { restored as da } from '#shared/texts/da/restored.ts'
import { restored as en } from '#shared/texts/en/restored.ts'
import { ask } from '../live/http.ts'
import './restoredBanner.css'
import { momentText, words } from './words.ts'

const t = words(da, en)

const look = async (): Promise<string | null> => {
  const found = await ask<{ madeAt: string | null }>('GET', '/api/restored')
  return found.ok ? found.value.madeAt : null
}

/** Tells facilitators that everything comes from a copy, and lets them open it for writing once they have looked. */
export function RestoredBanner() {
  const [madeAt, { mutate }] = createResource(look)
  const [state, setState] = createSignal<'asked' | 'busy' | 'failed'>('asked')
  const open = async () => {
    if (state() === 'busy') return
    setState('busy')
    const opened = await ask('POST', '/api/restored/open', {})
    if (opened.ok) mutate(null)
    setState(opened.ok ? 'asked' : 'failed')
  }
  return (
    <Show when={madeAt.latest}>
      {(moment) => (
        <section class="restored-banner" aria-label={t.label}>
          <p role="status">{state() === 'failed' ? t.failed : t.from(momentText(moment()))}</p>
          <button type="button" class="button" data-kind="main" aria-disabled={state() === 'busy'} onClick={open}>
            {state() === 'busy' ? t.busy : t.open}
          </button>
        </section>
      )}
    </Show>
  )
}
