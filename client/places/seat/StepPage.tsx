import { createEffect, on, Show } from 'solid-js'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { announce } from '../../ui/announce.ts'
import { questionOf } from '../../ui/question.ts'
import { words } from '../../ui/words.ts'
import { CalmPage } from './CalmPage.tsx'
import type { Desk } from './desk.ts'
import { currentStep, sceneOf } from './scenes.ts'
import { Task } from './Task.tsx'

const t = words(da, en)

/** The page of the moment: a calm one, or the step's task. Whoever listens hears of every change once. */
export function StepPage(props: { desk: Desk; room: RoomState }) {
  const step = () => currentStep(props.room)
  const question = () => questionOf(props.room)
  const calm = () => {
    const { is } = sceneOf(props.room)
    if (is === 'paused' || is === 'closed') return t[is]
    return is === 'break' ? { title: t.pause, text: question() } : undefined
  }
  const moment = () => `${step()?.id} ${calm()?.title}`

  createEffect(
    on(
      moment,
      () => {
        announce(calm()?.title ?? question())
        scrollTo({ top: 0 })
      },
      { defer: true },
    ),
  )

  return (
    <Show
      when={calm()}
      fallback={
        <Show when={step()} keyed>
          {(now) => <Task desk={props.desk} room={props.room} step={now} question={question()} />}
        </Show>
      }
    >
      {(page) => <CalmPage title={page().title} text={page().text} />}
    </Show>
  )
}
