import { createEffect, createSignal, Match, on, onCleanup, Show, Switch } from 'solid-js'
import { lengthOf, tidy } from '#shared/graphemes.ts'
import { noteTextMax } from '#shared/items/noteTextMax.ts'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { seat as da } from '#shared/texts/da/seat.ts'
import { voices as voicesDa } from '#shared/texts/da/voices.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import { voices as voicesEn } from '#shared/texts/en/voices.ts'
import type { OwnIdea } from '../../live/outboxIdeas.ts'
import { announce } from '../../ui/announce.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { PhoneIcon } from '../../ui/PhoneIcon.tsx'
import { SaveBadge } from '../../ui/SaveBadge.tsx'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { IdeaField } from './IdeaField.tsx'
import { createPersonalCheck } from './personal.ts'

const t = words(da, en)
const common = words(commonDa, commonEn)
const voices = words(voicesDa, voicesEn)
/** How long a deleted idea can be had back before the wish is sent. Milliseconds. */
const regret = 10_000

/** One own idea, with where it is. Deleting waits ten seconds, so that a slip of the finger costs nothing. */
export function IdeaItem(props: { desk: Desk; idea: OwnIdea; mayChange: boolean }) {
  const [state, setState] = createSignal<'reading' | 'changing' | 'going'>('reading')
  const [text, setText] = createSignal('')
  const [cameBack, setCameBack] = createSignal(false)
  let going: ReturnType<typeof setTimeout> | undefined
  let withdraw: (() => void) | undefined

  const change = () => {
    setText(props.idea.text)
    setState('changing')
  }
  const over = () => lengthOf(tidy(text())) - noteTextMax
  const no = () => (tidy(text()) ? (over() > 0 ? t.write.over(over()) : '') : t.write.empty)
  const check = createPersonalCheck(text)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!no() && check.passes()) save()
  }
  const save = () => {
    if (tidy(text()) !== props.idea.text) props.desk.ideas.change(props.idea.id, tidy(text()))
    back()
  }
  const remove = () => {
    setState('going')
    announce(t.own.removed)
    const { id } = props.idea
    withdraw = () => {
      clearTimeout(going)
      withdraw = undefined
      props.desk.ideas.withdraw(id)
    }
    going = setTimeout(withdraw, regret)
  }
  const back = () => {
    clearTimeout(going)
    withdraw = undefined
    setState('reading')
    setCameBack(true)
  }

  createEffect(
    on(
      () => props.idea.saved,
      (saved) => saved && announce(t.write.added),
      { defer: true },
    ),
  )
  // The step goes on while an idea is on its way out: what was said to be deleted is deleted.
  onCleanup(() => withdraw?.())

  return (
    <li class="seat-own" data-voice={props.idea.voice}>
      <Switch>
        <Match when={state() === 'reading'}>
          <p class="seat-words">{props.idea.text}</p>
          <Show when={props.idea.entry !== 'self'}>
            <p class="seat-said">
              <VoiceMark voice={props.idea.voice} />
              {t.own.said(voices[props.idea.voice])}
            </p>
          </Show>
          <div class="row">
            <SaveBadge state={props.idea.saved ? 'saved' : props.desk.outbox.badge()} />
            <Show when={props.mayChange}>
              <button
                type="button"
                class="button"
                data-kind="quiet"
                ref={(button) => cameBack() && focusSoon(button)}
                onClick={change}
              >
                <PhoneIcon name="pencil" />
                {t.own.change}
              </button>
              <button type="button" class="button" data-kind="quiet" onClick={remove}>
                <PhoneIcon name="trash" />
                {t.own.remove}
              </button>
            </Show>
          </div>
        </Match>
        <Match when={state() === 'changing'}>
          <form class="stack" onSubmit={submit} novalidate>
            <IdeaField text={text()} no={no()} focus onText={setText} />
            <Show
              when={check.question()}
              keyed
              fallback={
                <div class="row">
                  <button type="submit" class="button" data-kind="main">
                    {t.own.save}
                  </button>
                  <button type="button" class="button" onClick={back}>
                    {common.cancel}
                  </button>
                </div>
              }
            >
              {(Question) => <Question text={text()} onCorrect={check.drop} onKeep={save} />}
            </Show>
          </form>
        </Match>
        <Match when={state() === 'going'}>
          <div class="row">
            <p>{t.own.removed}</p>
            <button type="button" class="button" ref={focusSoon} onClick={back}>
              <PhoneIcon name="undo" />
              {t.own.undo}
            </button>
          </div>
        </Match>
      </Switch>
    </li>
  )
}
