import { createEffect, createSignal, For, on, onMount } from 'solid-js'
import type { Box } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import type { Presence } from '../live/presence.ts'
import { words } from '../ui/words.ts'
import { hitAt } from './hit.ts'
import { Frame } from './Frame.tsx'
import { OnBoard } from './OnBoard.tsx'
import { Pointers } from './Pointers.tsx'
import { listenToPointers } from './pointer.ts'
import { createRun } from './run.ts'
import { createStage, type Stage } from './stage.ts'
import { createStageKeys } from './stageKeys.ts'
import { type ToolName, tools } from './tools/index.ts'
import './canvas.css'

const t = words(da, en)

/** The board as a picture: what is near is elements, what is far is painted, and hands are tools. */
export function Canvas(props: {
  desk: Desk
  deeds: Deeds
  presence: Presence
  tool: ToolName
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
  const [stage, setStage] = createSignal<Stage>()
  const [frame, setFrame] = createSignal<Box>()
  const [isSpaceDown, setSpaceDown] = createSignal(false)
  let onKey: ReturnType<typeof createStageKeys> = () => false

  onMount(() => {
    if (!view || !canvas || !world || !floors || !hand || !overlay) return
    const { desk, deeds } = props
    const board = view
    const made = createStage({ view, canvas, world, hand, sized: [floors, hand, overlay] }, desk, () => props.current)
    const run = createRun({
      desk,
      deeds,
      lens: made.lens,
      setFrame,
      carry: made.carry,
      added: () => props.onTool('select'),
    })
    let use = tools[props.tool]()
    createEffect(
      on(
        () => props.tool,
        (tool) => (use = tools[tool]()),
        { defer: true },
      ),
    )
    onKey = createStageKeys(made, desk, deeds, () => board.focus())
    listenToPointers(view, {
      lens: made.lens,
      hit(at) {
        const item = hitAt(desk.scene, at)
        return item && { id: item.id, picked: desk.picks.has(item.id), mayMove: desk.mayWrite() }
      },
      tell: (input) => use(input).forEach(run),
      isPanning: () => isSpaceDown(),
      pointsAt: (at) => props.presence.pointAt(at),
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
    if (onKey(event)) event.preventDefault()
  }
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
        <div ref={floors} class="board-layer">
          <For each={stage()?.mounted.floors()}>
            {(id) => <OnBoard id={id} desk={props.desk} deeds={props.deeds} />}
          </For>
        </div>
        <div class="board-layer">
          <For each={stage()?.mounted.items()}>{(id) => <OnBoard id={id} desk={props.desk} deeds={props.deeds} />}</For>
        </div>
        <div ref={hand} class="board-layer board-hand">
          <For each={stage()?.handItems()}>{(id) => <OnBoard id={id} desk={props.desk} deeds={props.deeds} />}</For>
        </div>
        <div ref={overlay} class="board-layer board-overlay">
          <Frame box={frame()} />
          <Pointers presence={props.presence} />
        </div>
      </div>
      <p id="board-help" class="visually-hidden">
        {t.canvasHelp}
      </p>
    </section>
  )
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('textarea, input, select') !== null
