import { createSignal, For, Show } from 'solid-js'
import { voices as voicesDa } from '#shared/texts/da/voices.ts'
import { voteHost as da } from '#shared/texts/da/voteHost.ts'
import { votes as votesDa } from '#shared/texts/da/votes.ts'
import { voices as voicesEn } from '#shared/texts/en/voices.ts'
import { voteHost as en } from '#shared/texts/en/voteHost.ts'
import { votes as votesEn } from '#shared/texts/en/votes.ts'
import type { Poll, RoomState, Target } from '#shared/wire/room.ts'
import type { Say } from '#shared/workshop/forms/form.ts'
import { forms } from '#shared/workshop/forms/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import type { Wish } from './wish.ts'

const t = words(da, en)
const says = words(votesDa, votesEn).says
const voiceWords = words(voicesDa, voicesEn)
const counted = ['resident', 'relative', 'staff', 'leader'] as const

type Ballot = NonNullable<RoomState['ballot']>

/** Hands and papers counted in the room: one thing at a time, a number for each voice, more or fewer by a button. */
export function HandsCount(props: { ballot: Ballot; shown: string | undefined; poll: Poll | null; wish: Wish }) {
  const [open, setOpen] = createSignal(false)
  const [id, setId] = createSignal<string>()
  const target = () => props.ballot.targets.find((one) => one.id === id())
  const isLarge = () => id() !== undefined && props.shown === id()
  /** What was shown large to be counted for is taken down with it. */
  const leave = () => {
    if (isLarge()) props.wish('showItem', { item: null })
    setId(undefined)
  }
  const close = () => {
    leave()
    setOpen(false)
  }
  const sum = (about: string) =>
    (props.poll?.hands ?? []).reduce((all, hand) => all + (hand.target === about ? hand.count : 0), 0)
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        <Icon name="hand" />
        {t.hands}
      </button>
      <Dialog open={open()} title={target()?.title ?? t.pick} onClose={close}>
        <Show
          when={target()}
          fallback={
            <>
              <p class="run-soft">{t.handsHelp}</p>
              <ul class="run-steps">
                <For each={props.ballot.targets}>
                  {(one) => (
                    <li>
                      <button type="button" class="button run-go" onClick={() => setId(one.id)}>
                        <span>{one.title}</span>
                        <Show when={sum(one.id) > 0}>
                          <span class="run-minutes">{t.handsOf(sum(one.id))}</span>
                        </Show>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </>
          }
        >
          {(one) => (
            <>
              <p class="row">
                <button type="button" class="button" onClick={leave}>
                  <Icon name="back" />
                  {t.back}
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() => props.wish('showItem', { item: isLarge() ? null : one().id })}
                >
                  <Icon name="screen" />
                  {isLarge() ? t.takeDown : t.showLarge}
                </button>
              </p>
              <Show when={props.ballot.form === 'ranking'}>
                <p class="run-soft">{t.rankHelp}</p>
              </Show>
              <For each={forms[props.ballot.form ?? 'dots'].says}>
                {(say) => <Counters say={say} target={one()} poll={props.poll} wish={props.wish} />}
              </For>
              <p role="status">
                <strong>{t.handsOf(sum(one().id))}</strong>
              </p>
            </>
          )}
        </Show>
      </Dialog>
    </>
  )
}

function Counters(props: { say: Say; target: Target; poll: Poll | null; wish: Wish }) {
  const isOnly = () => props.say === 'dot' || props.say === 'point'
  const count = (voice: string) =>
    props.poll?.hands.find((hand) => hand.target === props.target.id && hand.say === props.say && hand.voice === voice)
      ?.count ?? 0
  return (
    <section class="run-hands" aria-label={says[props.say]}>
      <Show when={!isOnly()}>
        <h3>{says[props.say]}</h3>
      </Show>
      <ul>
        <For each={counted}>
          {(voice) => {
            const change = (by: number) =>
              props.wish('countHands', { target: props.target.id, say: props.say, voice, by })
            return (
              <li>
                <span>
                  <VoiceMark voice={voice} /> {voiceWords[voice]}
                </span>
                <button
                  type="button"
                  class="button"
                  aria-label={t.less1(voiceWords[voice], says[props.say])}
                  aria-disabled={count(voice) === 0}
                  onClick={() => count(voice) > 0 && change(-1)}
                >
                  <Icon name="minus" />
                </button>
                <b>{count(voice)}</b>
                <button
                  type="button"
                  class="button"
                  aria-label={t.more1(voiceWords[voice], says[props.say])}
                  onClick={() => change(1)}
                >
                  <Icon name="plus" />
                </button>
              </li>
            )
          }}
        </For>
      </ul>
    </section>
  )
}
