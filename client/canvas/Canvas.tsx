import { createEffect, createSignal, For, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js'
import type { Box } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import type { Presence } from '../live/presence.ts'
import { steady } from '../ui/steady.ts'
import { words } from '../ui/words.ts'
import { noHints } from './carrying.ts'
import { Frame } from './Frame.tsx'
import { createHands } from './hands.ts'
import { OnBoard } from './OnBoard.tsx'
import { listenToPointers } from './pointer.ts'
import { createStage, type Stage } from './stage.ts'
import { createStageKeys } from './stageKeys.ts'
import { listenForImages } from '../items/image/arrive.ts'
import type { ToolName } from './tools/offers.ts'
import type { Choices } from './tools/tool.ts'
import './canvas.css'

const t = words(da, en)
const Pointers = lazy(async () => ({ default: (await import('./Pointers.tsx')).Pointers }))
const Above = lazy(async () => ({ default: (await import('./Above.tsx')).Above }))

/** The board as a picture: what is near is elements, what is far is painted, and hands are tools. */
export function Canvas(props: {
  desk: Desk
  deeds: Deeds
  /** Undefined until it has come: nobody waits for it. */
  presence: Presence | undefined
  tool: ToolName
  choices: Choices
  onTool: (tool: ToolName) => void
  /** Codes of the zones of the step that is going on. */
  current: readonly string[]
  onStage: (stage: Stage) => void
}) {
  let view: HTMLElement | undefined
  let canvas: HTMLCanvasElement | undefined
  let world: HTMLDivElement | undefined
  let floors: HTMLDivElement | undefined
  let hand: HTMLDivElement | undefined
  let overlay: HTMLDivElement | undefined
  let sketch: HTMLCanvasElement | undefined
  const [stage, setStage] = createSignal<Stage>()
  const [frame, setFrame] = createSignal<Box>()
  const [hints, setHints] = createSignal(noHints)
  const [isSpaceDown, setSpaceDown] = createSignal(false)
  let onKey: ReturnType<typeof createStageKeys> = () => false
  let toolKey: ReturnType<typeof createHands>['key'] = () => false

  onMount(() => {
    if (!view || !canvas || !world || !floors || !hand || !overlay || !sketch) return
    const { desk, deeds } = props
    const board = view
    const made = createStage({ view, canvas, world, hand, sized: [floors, hand, overlay] }, desk, () => props.current)
    const hands = createHands({
      view,
      sketch,
      stage: made,
      desk,
      deeds,
      tool: () => props.tool,
      choices: () => props.choices,
      onTool: (tool) => props.onTool(tool),
      setFrame,
      setHints,
    })
    toolKey = hands.key
    listenForImages(view, made.lens, desk)
    onKey = createStageKeys(made, desk, deeds, () => board.focus())
    listenToPointers(view, {
      lens: made.lens,
      hit: hands.hit,
      tell: hands.tell,
      isPanning: () => isSpaceDown(),
      pointsAt: (at) => props.presence?.pointAt(at),
    })
    createEffect(() => {
      const id = desk.editing.id()
      if (id) made.reveal(id, true)
    })
    setStage(made)
    props.onStage(made)
  })

  const keyDown = (event: KeyboardEvent) => {
    if (isWriting(event.target)) return
    if (event.key === ' ') setSpaceDown(true)
    if (toolKey(event) || onKey(event)) event.preventDefault()
  }
  /** What had the keyboard is in the hand, or just laid down, and its element gone: the keys are still the board's. */
  const keyLost = (event: KeyboardEvent) => {
    if (event.target === document.body && props.desk.focused.id()) keyDown(event)
  }
  document.addEventListener('keydown', keyLost)
  onCleanup(() => document.removeEventListener('keydown', keyLost))
  const focusIn = (event: FocusEvent) => {
    const id =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]')?.dataset.item : undefined
    if (id && !isWriting(event.target)) props.desk.focused.set(id as ItemId)
  }
  const focusOut = (event: FocusEvent) => {
    setSpaceDown(false)
    if (event.relatedTarget instanceof Node && !view?.contains(event.relatedTarget)) props.desk.focused.set(undefined)
  }

  return (
    <section
      ref={view}
      class="board-view"
      data-tool={isSpaceDown() ? 'hand' : props.tool}
      data-holds={props.desk.held.ids().length > 0 || undefined}
      tabindex="0"
      aria-label={t.canvas}
      aria-describedby="board-help"
      onKeyDown={keyDown}
      onKeyUp={(event) => event.key === ' ' && setSpaceDown(false)}
      onFocusIn={focusIn}
      onFocusOut={focusOut}
    >
      <canvas ref={canvas} class="board-canvas" />
      <div ref={world} class="board-world">
        <div
          ref={(element) => {
            floors = element
            steady(element)
          }}
          class="board-layer"
        >
          <For each={stage()?.mounted.floors()}>
            {(id) => <OnBoard id={id} desk={props.desk} deeds={props.deeds} />}
          </For>
        </div>
        <div ref={steady} class="board-layer">
          <For each={stage()?.mounted.items()}>{(id) => <OnBoard id={id} desk={props.desk} deeds={props.deeds} />}</For>
        </div>
        <div ref={hand} class="board-layer board-hand">
          <For each={stage()?.handItems()}>{(id) => <OnBoard id={id} desk={props.desk} deeds={props.deeds} />}</For>
        </div>
        <div ref={overlay} class="board-layer board-overlay">
          <Frame box={frame()} hints={hints()} />
          <Show when={stage()?.foundAt()}>{(box) => <div class="board-found" style={lying(box())} />}</Show>
          <Suspense>
            <Show when={stage()?.isDrawn() && stage()}>{(made) => <Above desk={props.desk} stage={made()} />}</Show>
          </Suspense>
          <Suspense>
            <Show when={props.presence}>{(presence) => <Pointers presence={presence()} desk={props.desk} />}</Show>
          </Suspense>
        </div>
      </div>
      <canvas ref={sketch} class="board-sketch" />
      <p id="board-help" class="visually-hidden">
        {t.canvasHelp}
      </p>
    </section>
  )
}

const lying = ({ x, y, w, h }: Box) => ({ left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` })

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('textarea, input, select, dialog, .note-edit') !== null
