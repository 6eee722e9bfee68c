import { createSignal, lazy, onCleanup, Show, Suspense } from 'solid-js'
import { around as da } from '#shared/texts/da/around.ts'
import { around as en } from '#shared/texts/en/around.ts'
import type { Stage } from '../../canvas/stage.ts'
import type { Desk } from '../../items/desk.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import './around.css'

const t = words(da, en)
const FindBar = lazy(async () => ({ default: (await import('./FindBar.tsx')).FindBar }))
const Outline = lazy(async () => ({ default: (await import('./Outline.tsx')).Outline }))
const MiniMap = lazy(async () => ({ default: (await import('./MiniMap.tsx')).MiniMap }))
const Present = lazy(async () => ({ default: (await import('./Present.tsx')).Present }))
const FetchDialog = lazy(async () => ({ default: (await import('./FetchDialog.tsx')).FetchDialog }))

type Way = 'find' | 'outline' | 'map' | 'present' | 'fetch'

/** The ways about a board, as picture and as list: search, contents, small map, zone by zone on the screen, and out of the house. */
export function Around(props: {
  desk: Desk
  /** Undefined when the board is seen as a list. */
  stage: Stage | undefined
  current: readonly string[]
  workshop: string
  mayFetch: boolean
}) {
  const [open, setOpen] = createSignal<ReadonlySet<Way>>(new Set())
  const buttons: Partial<Record<Way, HTMLButtonElement>> = {}
  const put = (way: Way, on: boolean) => {
    const next = new Set(open())
    if (on) next.add(way)
    else next.delete(way)
    setOpen(next)
  }
  const close = (way: Way) => {
    put(way, false)
    buttons[way]?.focus()
  }
  const seen = {
    desk: props.desk,
    get stage() {
      return props.stage
    },
  }
  const isSearching = () => open().has('find')
  /** Pressed while one searches, the key is the browser's own. */
  const onKey = (event: KeyboardEvent) => {
    const isFind =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f'
    if (!isFind || isSearching()) return
    event.preventDefault()
    put('find', true)
  }
  addEventListener('keydown', onKey)
  onCleanup(() => removeEventListener('keydown', onKey))

  const Button = (own: { way: Way; icon: IconName; isPanel?: boolean }) => (
    <button
      ref={(button) => {
        buttons[own.way] = button
      }}
      type="button"
      class="button"
      data-kind="quiet"
      data-way={own.way}
      title={t[own.way].open}
      aria-expanded={own.isPanel ? open().has(own.way) : undefined}
      aria-haspopup={own.way === 'fetch' ? 'dialog' : undefined}
      onClick={() => put(own.way, !(own.isPanel && open().has(own.way)))}
    >
      <Icon name={own.icon} />
      <span>{t[own.way].open}</span>
    </button>
  )
  const stageOf = (way: Way) => open().has(way) && props.stage

  return (
    <>
      <div class="around">
        <Suspense>
          <Show when={open().has('outline')}>
            <Outline seen={seen} current={props.current} onClose={() => close('outline')} />
          </Show>
          <Show when={stageOf('map')}>{(stage) => <MiniMap desk={props.desk} stage={stage()} />}</Show>
          <Show when={isSearching()}>
            <FindBar seen={seen} onClose={() => close('find')} />
          </Show>
        </Suspense>
        <div class="bar" role="toolbar" aria-label={t.label}>
          <Button way="find" icon="search" isPanel />
          <Button way="outline" icon="list" isPanel />
          <Show when={props.stage}>
            <Button way="map" icon="map" isPanel />
            <Button way="present" icon="screen" />
          </Show>
          <Show when={props.mayFetch}>
            <Button way="fetch" icon="download" />
          </Show>
        </div>
      </div>
      <Suspense>
        <Show when={stageOf('present')}>
          {(stage) => (
            <Present desk={props.desk} stage={stage()} current={props.current} onEnd={() => close('present')} />
          )}
        </Show>
        <Show when={open().has('fetch')}>
          <FetchDialog desk={props.desk} workshop={props.workshop} onClose={() => close('fetch')} />
        </Show>
      </Suspense>
    </>
  )
}
