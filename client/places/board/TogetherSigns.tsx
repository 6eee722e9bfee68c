import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import type { Point } from '#shared/geometry.ts'
import { together as da } from '#shared/texts/da/together.ts'
import { together as en } from '#shared/texts/en/together.ts'
import { type Call, calls } from '#shared/wire/presence.ts'
import { toBoard } from '../../canvas/camera.ts'
import { callPause, callPictures, heardCalls } from '../../canvas/reactions.ts'
import type { Stage } from '../../canvas/stage.ts'
import type { Desk } from '../../items/desk.ts'
import type { Presence } from '../../live/presence.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)
/** How long a call is told to those who come meanwhile. Milliseconds. */
const told = 2_000

/** A lamp to point with and calls to make, for those whose hand may be seen. Nothing of it is kept. */
export function TogetherSigns(props: { desk: Desk; presence: Presence; stage: Stage | undefined; isOpen: boolean }) {
  const { desk, presence } = props
  const [isLit, setLit] = createSignal(false)
  const [isKeyDown, setKeyDown] = createSignal(false)
  const shines = () => desk.mayWrite() && (isLit() || isKeyDown())
  const focusedMiddle = (): Point | undefined => {
    const id = desk.focused.id() ?? desk.picks.ids()[0]
    const box = id && desk.scene.boxOf(id)
    return box && { x: box.x + box.w / 2, y: box.y + box.h / 2 }
  }

  createEffect(() => {
    const on = shines()
    presence.say({ shines: on || undefined })
    const middle = on && desk.focused.id() ? focusedMiddle() : undefined
    if (middle) presence.pointAt(middle)
  })
  const isPlain = (event: KeyboardEvent) =>
    event.key.toLowerCase() === 'l' &&
    !(event.ctrlKey || event.metaKey || event.altKey) &&
    !(event.target instanceof Element && event.target.closest('textarea, input, select, dialog'))
  const onDown = (event: KeyboardEvent) => {
    if (isPlain(event) && props.stage) setKeyDown(true)
    if (event.key === 'Escape') setLit(false)
  }
  const onUp = (event: KeyboardEvent) => event.key.toLowerCase() === 'l' && setKeyDown(false)
  const off = () => setKeyDown(false)
  addEventListener('keydown', onDown)
  addEventListener('keyup', onUp)
  addEventListener('blur', off)
  let silent: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => {
    removeEventListener('keydown', onDown)
    removeEventListener('keyup', onUp)
    removeEventListener('blur', off)
    clearTimeout(silent)
  })

  let n = 0
  let lastCall = 0
  const call = (what: Call) => {
    if (Date.now() - lastCall < callPause) return
    lastCall = Date.now()
    const extent = desk.scene.extent()
    const middle = extent && { x: extent.x + extent.w / 2, y: extent.y + extent.h / 2 }
    const at = focusedMiddle() ?? desk.middle() ?? presence.said().at ?? middle ?? { x: 0, y: 0 }
    const on = desk.focused.id() ?? desk.picks.ids()[0]
    n++
    presence.say({ calls: { what, n, at: { x: Math.round(at.x), y: Math.round(at.y) }, ...(on && { on }) } })
    clearTimeout(silent)
    silent = setTimeout(() => presence.say({ calls: undefined }), told)
  }
  const pointWith = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect()
    const camera = props.stage?.lens.camera()
    if (camera) presence.pointAt(toBoard(camera, { x: event.clientX - box.left, y: event.clientY - box.top }))
  }

  return (
    <Show when={desk.mayWrite()}>
      <Show when={isLit() && props.stage}>
        <Portal mount={document.querySelector('.board-main') ?? undefined}>
          <div class="together-pad" onPointerMove={pointWith} onPointerDown={pointWith} />
        </Portal>
      </Show>
      <Show when={!props.stage}>
        <InList presence={presence} />
      </Show>
      <Show when={props.isOpen}>
        <div class="bar together-signs" role="toolbar" aria-label={t.signs}>
          <Show when={props.stage}>
            <button
              type="button"
              class="button"
              data-kind="quiet"
              aria-pressed={isLit()}
              title={t.lampHelp}
              onClick={() => setLit(!isLit())}
            >
              {t.lamp}
            </button>
          </Show>
          <For each={calls}>
            {(what) => (
              <button type="button" class="button" data-kind="quiet" data-action="call" onClick={() => call(what)}>
                <span aria-hidden="true">{callPictures[what]}</span> {t.calls[what]}
              </button>
            )}
          </For>
        </div>
      </Show>
    </Show>
  )
}

/** The calls of the moment as words, where there is no picture to call over. */
function InList(props: { presence: Presence }) {
  const heard = heardCalls(() => [
    ...props.presence.others(),
    { client: props.presence.client, ...props.presence.said() },
  ])
  return (
    <Show when={heard().length > 0}>
      <p class="bar together-line" aria-hidden="true">
        <For each={heard()}>
          {(one) => (
            <span>
              {callPictures[one.what]} {t.calls[one.what]}
            </span>
          )}
        </For>
      </p>
    </Show>
  )
}
