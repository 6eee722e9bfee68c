import { createEffect, createMemo, createSignal, lazy, onCleanup, Show, Suspense } from 'solid-js'
import type { Access } from '#shared/access.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { common as daCommon } from '#shared/texts/da/common.ts'
import { common as enCommon } from '#shared/texts/en/common.ts'
import { allows } from '#shared/workshop/allows.ts'
import { cameraBefore } from '../../canvas/cameraBefore.ts'
import { createDeeds } from '../../items/deeds.ts'
import { createDesk } from '../../items/desk.ts'
import { connectDoc } from '../../live/connect.ts'
import type { DocConnection } from '../../live/docTypes.ts'
import { createRoom } from '../../live/room.ts'
import { Appearance } from '../../ui/Appearance.tsx'
import { SaveBadge } from '../../ui/SaveBadge.tsx'
import { words } from '../../ui/words.ts'
import { Refused } from './Refused.tsx'
import { createSight } from './sight.ts'
import { TableTop } from './TableTop.tsx'
import type { Visitor } from './visitor.ts'

/** Nobody waits longer than this for what only makes the first look a calm one. Milliseconds. */
const patience = 1_000

const t = words(da, en)
const common = words(daCommon, enCommon)
const RescuedWords = lazy(async () => ({ default: (await import('../../ui/RescuedWords.tsx')).RescuedWords }))
const RestoredBanner = lazy(async () => ({ default: (await import('../../ui/RestoredBanner.tsx')).RestoredBanner }))
const RunBar = lazy(async () => ({ default: (await import('./RunBar.tsx')).RunBar }))

/** A board with its room: the facilitator's bar or the step's words on top, the board as picture or list below. */
export function BoardRoom(props: { visitor: Visitor; workshop: string }) {
  const { as, writer } = props.visitor
  const room = createRoom(props.workshop, as)
  onCleanup(() => room.close())
  const { connection, rescued, dropRescued } = connectDoc({ kind: 'board', id: props.workshop as WorkshopId })
  const sight = createSight()
  const [isSettled, setSettled] = createSignal(as !== 'host')
  const [isLate, setLate] = createSignal(false)
  if (as === 'host')
    RunBar.preload()
      .finally(() => setSettled(true))
      .catch(() => undefined)
  const late = setTimeout(() => setLate(true), patience)
  onCleanup(() => clearTimeout(late))
  /** The room says where one looks first, and the bar how much of the page is the board's: without them the picture would jump. */
  const mayShow = createMemo<boolean>((was) => {
    const isHeard = room.state() !== undefined || room.line() === 'lost' || room.line() === 'refused'
    return was || isLate() || (isSettled() && (isHeard || cameraBefore() !== undefined))
  }, false)
  const step = () => room.state()?.steps[room.state()?.step ?? 0]

  createEffect(() => {
    const title = room.state()?.title
    document.title = title ? t.titleOf(title) : t.title
  })
  const access = (): Access => {
    if (as === 'host') return 'write'
    const now = step()
    return now && allows(now, 'changeWords') ? 'edit' : 'arrange'
  }
  const table = (now: DocConnection) => {
    const desk = createDesk(
      now,
      () => writer,
      () => step()?.id ?? '',
      access,
    )
    const deeds = createDeeds(desk)
    const current = () => room.state()?.zones.map((zone) => zone.id) ?? []
    return (
      <TableTop
        desk={desk}
        deeds={deeds}
        awareness={now.awareness}
        current={current()}
        isList={sight.isList()}
        workshop={props.workshop}
        mayPromote={as === 'host'}
        room={room}
        as={as}
      />
    )
  }

  return (
    <>
      <Show when={rescued().length > 0}>
        <Suspense>
          <RescuedWords words={rescued()} onDrop={dropRescued} />
        </Suspense>
      </Show>
      <Show when={!connection().refused()} fallback={<Refused why={connection().refused() ?? 'stale'} />}>
        <div class="board" data-as={sight.isList() ? 'list' : 'picture'}>
          <header class="board-top">
            <h1 class="visually-hidden">{room.state()?.title ?? t.title}</h1>
            <Show
              when={as === 'host'}
              fallback={
                <div class="board-step">
                  <strong>{step()?.title}</strong>
                  <p>{connection().mayWrite() ? t.othersSee : t.readOnly}</p>
                </div>
              }
            >
              <Suspense>
                <RestoredBanner />
                <RunBar room={room} workshop={props.workshop} />
              </Suspense>
            </Show>
            <div class="board-sight">
              <a class="board-skip" href="#after-board">
                {t.pastCanvas}
              </a>
              <button type="button" class="button" data-kind="quiet" onClick={() => sight.toggle()}>
                {sight.isList() ? t.asBoard : t.asList}
              </button>
              <Appearance brief />
              <SaveBadge state={connection().saveState()} trouble={connection().trouble()} />
              <Show when={as === 'host'} fallback={<a href="/plads">{common.back}</a>}>
                <a href={`/vaerksted/${props.workshop}`}>{common.back}</a>
              </Show>
            </div>
          </header>
          <Show
            when={connection().ready() && mayShow() && connection()}
            keyed
            fallback={<main class="board-wait">{t.loading}</main>}
          >
            {(now) => table(now)}
          </Show>
        </div>
      </Show>
    </>
  )
}
