import { createEffect, createMemo, createSignal, lazy, on, onCleanup, Show, Suspense } from 'solid-js'
import type { Card } from '#shared/items/card.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { cameraBefore } from '../../canvas/cameraBefore.ts'
import { Canvas } from '../../canvas/Canvas.tsx'
import type { Stage } from '../../canvas/stage.ts'
import { usual } from '../../canvas/tools/choices.ts'
import type { ToolName } from '../../canvas/tools/offers.ts'
import type { Deeds } from '../../items/deeds.ts'
import type { Desk } from '../../items/desk.ts'
import { imageAsked } from '../../items/image/asked.ts'
import type { DocConnection } from '../../live/docTypes.ts'
import type { Presence } from '../../live/presence.ts'
import type { Room } from '../../live/roomTypes.ts'
import { words } from '../../ui/words.ts'
import { ToolBar } from './ToolBar.tsx'

const t = words(da, en)
// Where the list comes first it is asked for at once; elsewhere it is fetched right after the board, as is all for hands.
const BoardList = lazy(async () => ({ default: (await import('../../list/BoardList.tsx')).BoardList }))
const ViewBar = lazy(async () => ({ default: (await import('./ViewBar.tsx')).ViewBar }))
const Handling = lazy(async () => ({ default: (await import('../../items/Handling.tsx')).Handling }))
const Around = lazy(async () => ({ default: (await import('./Around.tsx')).Around }))
const Together = lazy(async () => ({ default: (await import('./Together.tsx')).Together }))
const CardPanel = lazy(async () => ({ default: (await import('../../items/card/CardPanel.tsx')).CardPanel }))
const ImageDialog = lazy(async () => ({ default: (await import('../../items/image/ImageDialog.tsx')).ImageDialog }))

/** The table itself: the board as picture or list, the bars around it, and an open card beside it. */
export function TableTop(props: {
  desk: Desk
  deeds: Deeds
  awareness: DocConnection['awareness']
  current: readonly string[]
  isList: boolean
  room: Room
  as: 'host' | 'seat'
  workshop: string
  mayPromote: boolean
}) {
  const [tool, setTool] = createSignal<ToolName>('select')
  const [choices, setChoices] = createSignal(usual)
  const [stage, setStage] = createSignal<Stage>()
  const [presence, setPresence] = createSignal<Presence>()
  const { desk } = props
  /** What one has come for is on the screen. The rest is fetched now and not before, and stays. */
  const isHere = createMemo<boolean>((was) => was || props.isList || (stage()?.isDrawn() ?? false), false)
  const isSent = cameraBefore() !== undefined

  // The room goes to another step: the picture follows, unless a hand is in the middle of something. The first step one
  // hears of moves nothing when the address says where to look.
  createEffect(
    on(
      () => props.current.join(),
      (now, before) => {
        // Every word from the room asks again, also those that change no zone.
        if (before === undefined || now === before) return
        const isBusy = desk.editing.id() !== undefined || desk.opened.id() !== undefined
        // Who is shown around goes where the leader goes.
        const isLed = stage()?.lens.isLed() ?? false
        if (!isBusy && !isLed && (before !== '' || !isSent)) stage()?.fit(props.current)
      },
    ),
  )
  createEffect(on([presence, desk.editing.id], ([here, id]) => here?.say({ writes: id })))
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
        <Suspense>
          <Show when={isHere()}>
            <Around
              desk={desk}
              stage={props.isList ? undefined : stage()}
              current={props.current}
              workshop={props.workshop}
              mayFetch={props.mayPromote}
            />
          </Show>
        </Suspense>
        <Show
          when={props.isList}
          fallback={
            <>
              <ToolBar desk={desk} tool={tool()} onTool={setTool} choices={choices()} onChoose={setChoices} />
              <Canvas
                desk={desk}
                deeds={props.deeds}
                presence={presence()}
                tool={tool()}
                choices={choices()}
                onTool={setTool}
                current={props.current}
                onStage={setStage}
              />
              <Suspense>
                <Show when={isHere() && stage()}>
                  {(made) => <ViewBar stage={made()} picked={desk.picks.ids()} current={props.current} />}
                </Show>
              </Suspense>
              <Show when={desk.structure() >= 0 && !desk.scene.extent()}>
                <p class="board-empty">{t.empty}</p>
              </Show>
            </>
          }
        >
          <Suspense fallback={<p class="board-wait">{t.loading}</p>}>
            <BoardList desk={desk} deeds={props.deeds} results={props.room.state()?.results ?? null} />
          </Suspense>
        </Show>
        <div id="after-board" class="board-bars" tabindex="-1">
          <Show when={isHere()}>
            <Suspense>
              <Together
                desk={desk}
                awareness={props.awareness}
                onPresence={setPresence}
                room={props.room}
                stage={props.isList ? undefined : stage()}
                as={props.as}
                workshop={props.workshop}
              />
            </Suspense>
            <Suspense>
              <Handling
                desk={desk}
                deeds={props.deeds}
                workshop={props.workshop}
                steps={props.room.state()?.steps ?? []}
              />
            </Suspense>
          </Show>
        </div>
      </main>
      <Show when={imageAsked()}>
        {(ask) => (
          <Suspense>
            <ImageDialog ask={ask()} desk={desk} />
          </Suspense>
        )}
      </Show>
      <Show when={openCard()}>
        {(card) => (
          <Show when={desk.opened.id()} keyed>
            {(id) => (
              <Suspense>
                <CardPanel id={id} card={card()} desk={desk} workshop={props.workshop} mayPromote={props.mayPromote} />
              </Suspense>
            )}
          </Show>
        )}
      </Show>
    </div>
  )
}
