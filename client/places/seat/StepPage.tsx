import { type Accessor, createEffect, createMemo, on, onMount, Show } from 'solid-js'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { seat as da } from '#shared/texts/da/seat.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { announce } from '../../ui/announce.ts'
import { questionOf } from '../../ui/question.ts'
import { words } from '../../ui/words.ts'
import { CalmPage } from './CalmPage.tsx'
import type { Desk } from './desk.ts'
import { later } from './later.ts'
import { calmOf, currentStep } from './scenes.ts'
import { Task } from './Task.tsx'

const t = words(da, en)
const common = words(commonDa, commonEn)
const moment = later(() => import('./SeatMoment.tsx'))

/**
 * The page of the moment: a calm one, or the step's task. Under a page that only calms the task stays as it is, with all that is
 * typed. Whoever listens hears of every change once.
 */
export function StepPage(props: { desk: Desk; room: RoomState }) {
  /** While a note of the step before is finished, the room as it was. */
  const room = createMemo<RoomState>(
    (was) => moment.part()?.seenAt(props.desk, was, props.room) ?? props.room,
    props.room,
  )
  const step = () => currentStep(room())
  const question = () => questionOf(room())
  const is = () => calmOf(props.room)
  const isOver = () => is() === 'closed' || is() === 'break'
  const calm = () => {
    const calm = is()
    if (calm === 'break') return { title: t.pause, text: question() }
    return calm && t[calm === 'up' ? 'look' : calm]
  }

  onMount(moment.fetch)
  createEffect(
    on(
      () => `${step()?.id} ${is()}`,
      () => {
        announce(calm()?.title ?? question())
        scrollTo({ top: 0 })
      },
      { defer: true },
    ),
  )
  createEffect(() => {
    document.title = `${calm()?.title ?? step()?.title} – ${common.name}`
  })

  /** What this seat says of the moment: a hand that is up, and, over a text, that it is begun. */
  const say = (text?: Accessor<string>) => (
    <Show when={moment.part()}>
      {(part) => {
        const { SeatMoment } = part()
        return <SeatMoment desk={props.desk} text={text} held={room() !== props.room} />
      }}
    </Show>
  )

  return (
    <>
      <Show when={!isOver() && step()} keyed>
        {(now) => (
          <Task
            desk={props.desk}
            room={room()}
            now={props.room}
            step={now}
            question={question()}
            hidden={!!calm()}
            moment={say}
          />
        )}
      </Show>
      <Show when={calm()}>
        {(page) => (
          <CalmPage title={page().title} text={page().text}>
            {is() === 'up' && say()}
          </CalmPage>
        )}
      </Show>
    </>
  )
}
