import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import type { Card } from '#shared/items/card.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { readCamera } from '../../canvas/camera.ts'
import { Canvas } from '../../canvas/Canvas.tsx'
import type { Stage } from '../../canvas/stage.ts'
import type { ToolName } from '../../canvas/tools/index.ts'
import { CardPanel } from '../../items/card/CardPanel.tsx'
import type { Deeds } from '../../items/deeds.ts'
import type { Desk } from '../../items/desk.ts'
import type { Presence } from '../../live/presence.ts'
import { BoardList } from '../../list/BoardList.tsx'
import { PickedBar } from '../../list/PickedBar.tsx'
import { RemovedBar } from '../../list/RemovedBar.tsx'
import { words } from '../../ui/words.ts'
import { ToolBar } from './ToolBar.tsx'
import { ViewBar } from './ViewBar.tsx'

const t = words(da, en)

/** The table itself: the board as picture or list, the bars around it, and an open card beside it. */
export function TableTop(props: {
  desk: Desk
  deeds: Deeds
  presence: Presence
  current: readonly string[]
  isList: boolean
  workshop: string
  mayPromote: boolean
}) {
  const [tool, setTool] = createSignal<ToolName>('select')
  const [stage, setStage] = createSignal<Stage>()
  const { desk } = props
  const isSent = readCamera(location.hash) !== undefined

  // The room goes to another step: the picture follows, unless a hand is in the middle of something. The first step one
  // hears of moves nothing when the address says where to look.
  createEffect(
    on(
      () => props.current.join(),
      (_, before) => {
        const isBusy = desk.editing.id() !== undefined || desk.opened.id() !== undefined
        if (!isBusy && (before !== '' || !isSent)) stage()?.fit(props.current)
      },
      { defer: true },
    ),
  )
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !desk.mayWrite()) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) desk.undo.redo()
    else desk.undo.undo()
  }
  addEventListener('keydown', onKey)
  onCleanup(() => removeEventListener('keydown', onKey))
  const openCard = (): Card | undefined => {
    const item = desk.items[desk.opened.id() ?? '']
    return item?.kind === 'card' ? item : undefined
  }

  return (
    <div class="board-body" data-open={desk.opened.id() ? '' : undefined}>
      <main class="board-main">
        <Show
          when={props.isList}
          fallback={
            <>
              <ToolBar desk={desk} tool={tool()} onTool={setTool} />
              <Canvas
                desk={desk}
                deeds={props.deeds}
                presence={props.presence}
                tool={tool()}
                onTool={setTool}
                current={props.current}
                onStage={setStage}
              />
              <Show when={stage()}>{(made) => <ViewBar stage={made()} current={props.current} />}</Show>
              <Show when={desk.structure() >= 0 && !desk.scene.extent()}>
                <p class="board-empty">{t.empty}</p>
              </Show>
            </>
          }
        >
          <BoardList desk={desk} deeds={props.deeds} />
        </Show>
        <div id="after-board" class="board-bars" tabindex="-1">
          <RemovedBar deeds={props.deeds} />
          <PickedBar desk={desk} deeds={props.deeds} />
        </div>
      </main>
      <Show when={openCard()}>
        {(card) => (
          <Show when={desk.opened.id()} keyed>
            {(id) => (
              <CardPanel id={id} card={card()} desk={desk} workshop={props.workshop} mayPromote={props.mayPromote} />
            )}
          </Show>
        )}
      </Show>
    </div>
  )
}
