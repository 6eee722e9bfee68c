import { createEffect, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Proposal } from '#shared/grouping/propose.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Note } from '#shared/items/note.ts'
import { heaps as da } from '#shared/texts/da/heaps.ts'
import { heaps as en } from '#shared/texts/en/heaps.ts'
import { announce } from '../../ui/announce.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from '../desk.ts'
import { createGathering, type Gathering } from './gathering.ts'
import { NameChoice } from './NameChoice.tsx'
import { NoteCard } from './NoteCard.tsx'
import { textsIn } from './textsIn.ts'
import './heaps.css'

const t = words(da, en)

/** "Saml det, der ligner": one proposal at a time, why, and yes or no. The words to say it with are the room's own. */
export function GatherDialog(props: { desk: Desk; onClose: () => void }) {
  const round = createGathering(props.desk)
  const asking = () => {
    const now = round.moment()
    return now.is === 'asking' ? now.proposal : undefined
  }
  const naming = () => {
    const now = round.moment()
    return now.is === 'naming' ? now.cluster : undefined
  }
  return (
    <Dialog open title={t.gather} onClose={() => props.onClose()}>
      <div class="heap-round">
        <Switch fallback={<p role="status">{t.looking}</p>}>
          <Match when={asking()} keyed>
            {(proposal) => <Ask desk={props.desk} proposal={proposal} round={round} />}
          </Match>
          <Match when={naming()} keyed>
            {(cluster) => <Name desk={props.desk} cluster={cluster} round={round} />}
          </Match>
          <Match when={round.moment().is === 'over'}>
            <Over round={round} onClose={props.onClose} />
          </Match>
        </Switch>
      </div>
    </Dialog>
  )
}

function Ask(props: { desk: Desk; proposal: Proposal; round: Gathering }) {
  const { ids, why } = props.proposal
  const [chosen, setChosen] = createSignal<readonly ItemId[]>(ids)
  const flip = (id: ItemId) => setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]))
  const shared = why.join(', ')
  const yes = () => {
    announce(t.said.gathered(chosen().length))
    props.round.yes(chosen())
  }
  const no = () => {
    announce(t.said.apart)
    props.round.no()
  }
  return (
    <>
      <div ref={focusOnce} tabindex="-1" class="heap-ask">
        <h3>{t.ask}</h3>
        <p class="heap-why">{ids.length === 2 ? t.both(shared) : t.all(ids.length, shared)}</p>
      </div>
      <ul class="heap-cards">
        <For each={ids}>
          {(id) => (
            <Show when={noteOf(props.desk, id)}>
              {(note) => (
                <li data-out={!chosen().includes(id) || undefined}>
                  <NoteCard note={note()}>
                    <Show when={ids.length > 2}>
                      <label class="heap-chosen">
                        <input type="checkbox" checked={chosen().includes(id)} onChange={() => flip(id)} />
                        {t.chosen}
                        <span class="visually-hidden">: {note().body}</span>
                      </label>
                    </Show>
                  </NoteCard>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
      <div class="heap-answers">
        <button type="button" class="button" data-kind="main" disabled={chosen().length < 2} onClick={yes}>
          {t.yes}
        </button>
        <button type="button" class="button" onClick={no}>
          {t.no}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={() => props.round.skip()}>
          {t.skip}
        </button>
      </div>
    </>
  )
}

function Name(props: { desk: Desk; cluster: ItemId; round: Gathering }) {
  const texts = textsIn(props.desk, props.cluster)
  const isNamed = () => {
    const item = props.desk.items[props.cluster]
    return item?.kind === 'cluster' && item.title.trim() !== ''
  }
  // A colleague may dissolve it meanwhile.
  createEffect(() => {
    if (!props.desk.items[props.cluster]) props.round.goOn()
  })
  const takeBack = () => {
    announce(t.takenBack)
    props.round.takeBack()
  }
  return (
    <>
      <h3>{t.naming}</h3>
      <NameChoice now desk={props.desk} cluster={props.cluster} texts={texts} onDone={props.round.goOn} />
      <div class="heap-answers">
        <button type="button" class="button" data-kind="main" onClick={() => props.round.goOn()}>
          {isNamed() ? t.saveName : t.noName}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={takeBack}>
          {t.takeBack}
        </button>
      </div>
    </>
  )
}

function Over(props: { round: Gathering; onClose: () => void }) {
  const hasSkipped = () => {
    const now = props.round.moment()
    return now.is === 'over' && now.hasSkipped
  }
  const hasGathered = props.round.gathered() > 0
  return (
    <>
      <div ref={focusOnce} tabindex="-1" class="heap-ask">
        <p>{hasGathered || hasSkipped() ? t.over : t.none}</p>
        <Show when={hasGathered}>
          <p>{t.soFar(props.round.gathered())}</p>
        </Show>
      </div>
      <div class="heap-answers">
        <button type="button" class="button" data-kind="main" onClick={() => props.onClose()}>
          {t.close}
        </button>
        <Show when={hasSkipped()}>
          <button type="button" class="button" onClick={() => props.round.again()}>
            {t.again}
          </button>
        </Show>
      </div>
    </>
  )
}

const noteOf = (desk: Desk, id: ItemId): Note | undefined => {
  const item = desk.items[id]
  return item?.kind === 'note' ? item : undefined
}

/** What one must hear first has the keyboard when it appears: a screen reader begins there. */
function focusOnce(element: HTMLElement): void {
  queueMicrotask(() => element.focus())
}
