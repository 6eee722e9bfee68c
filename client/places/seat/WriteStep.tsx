import { createSignal, Show } from 'solid-js'
import { lengthOf, tidy } from '#shared/graphemes.ts'
import { noteTextMax } from '#shared/items/noteTextMax.ts'
import type { Voice } from '#shared/programme/codes.ts'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { allows } from '#shared/workshop/allows.ts'
import type { Step } from '#shared/workshop/step.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { Switch } from '../../ui/Switch.tsx'
import { VoiceChoice } from '../../ui/VoiceChoice.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { IdeaField } from './IdeaField.tsx'
import { createPersonalCheck } from './personal.ts'
import { ZoneTiles } from './ZoneTiles.tsx'

const t = words(da, en)

/** One field, one button. Where the idea belongs is asked afterwards, and only when there is more than one place. */
export function WriteStep(props: {
  desk: Desk
  room: RoomState
  step: Step
  text: string
  onText: (text: string) => void
}) {
  const [placing, setPlacing] = createSignal(false)
  /** Why the field is here again: words that were sent, or words to correct. */
  const [after, setAfter] = createSignal<'sent' | 'back'>()
  const [no, setNo] = createSignal('')
  const mayHelp = () => props.desk.scribe() || allows(props.step, 'writeForAnother')
  const [helping, setHelping] = createSignal(props.desk.scribe())
  const [whose, setWhose] = createSignal<Voice>()
  const forAnother = () => mayHelp() && helping()

  const wanting = (): string => {
    if (!tidy(props.text)) return t.write.empty
    const over = lengthOf(tidy(props.text)) - noteTextMax
    if (over > 0) return t.write.over(over)
    return forAnother() && !whose() ? t.write.whoseFirst : ''
  }

  const send = (zone: string) => {
    const other = forAnother() ? whose() : undefined
    props.desk.ideas.add({
      text: tidy(props.text),
      zone,
      step: props.step.id,
      voice: other ?? props.desk.voice(),
      entry: other ? 'scribe' : 'self',
    })
    setAfter(placing() ? 'sent' : undefined)
    setPlacing(false)
    setWhose(undefined)
    props.onText('')
  }

  const check = createPersonalCheck(() => props.text)
  const goOn = () => {
    const [only, ...more] = props.room.zones
    if (more.length > 0) setPlacing(true)
    else if (only) send(only.id)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setNo(wanting())
    if (!no() && check.passes()) goOn()
  }
  const keep = () => {
    check.keep()
    goOn()
  }

  return (
    <Show
      when={!placing()}
      fallback={
        <ZoneTiles
          text={tidy(props.text)}
          zones={props.room.zones}
          onChoose={send}
          onBack={() => {
            setAfter('back')
            setPlacing(false)
          }}
        />
      }
    >
      <form class="seat-write" onSubmit={submit} novalidate>
        <Show when={forAnother()}>
          <fieldset class="seat-whose">
            <legend>{t.write.whose}</legend>
            <VoiceChoice chosen={whose()} onChoose={setWhose} />
          </fieldset>
        </Show>
        <IdeaField
          text={props.text}
          no={no()}
          focus={after() === 'back'}
          help={props.room.silent ? t.write.silent : t.write.open}
          onText={(words) => {
            setNo('')
            props.onText(words)
          }}
        />
        <Show
          when={check.question()}
          keyed
          fallback={
            <button
              type="submit"
              class="button seat-big"
              data-kind="main"
              ref={(button) => after() === 'sent' && focusSoon(button)}
            >
              {props.room.zones.length > 1 ? t.write.next : t.write.add}
            </button>
          }
        >
          {(Question) => <Question text={props.text} onCorrect={check.drop} onKeep={keep} />}
        </Show>
        <Show when={mayHelp()}>
          <Switch label={t.write.forAnother} on={helping()} onChange={setHelping} />
        </Show>
      </form>
    </Show>
  )
}
