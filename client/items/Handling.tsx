import { createSignal, lazy, onMount, Show, Suspense } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import type { Pasted } from '#shared/paste/words.ts'
import type { Step } from '#shared/workshop/step.ts'
import { JoinDialog } from '../list/JoinDialog.tsx'
import { MoveDialog } from '../list/MoveDialog.tsx'
import { PickedBar } from '../list/PickedBar.tsx'
import { RemovedBar } from '../list/RemovedBar.tsx'
import { announce } from '../ui/announce.ts'
import { backToBoard } from './backToBoard.ts'
import { listenToClipboard } from './clipboardEvents.ts'
import { HeapDialogs } from './cluster/HeapDialogs.tsx'
import type { Deeds } from './deeds.ts'
import type { MoreDeeds } from './deedsMore.ts'
import type { Desk } from './desk.ts'
import { HeldBar } from './HeldBar.tsx'
import { Menu } from './Menu.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { askWhere, whereAsked } from './whereAsked.ts'
import './handling.css'

const CommentsPanel = lazy(async () => ({ default: (await import('./comment/CommentsPanel.tsx')).CommentsPanel }))

interface HandlingProps {
  desk: Desk
  deeds: Deeds
  workshop: string
  /** The workshop's steps: what was written says in which. */
  steps: readonly Step[]
}

/**
 * Everything for hands that a board can open without: menu and bar, the clipboard, what is held, where to move it. Loaded right
 * after the board, with what else must be there when the network goes away.
 */
export function Handling(props: HandlingProps) {
  const [more, setMore] = createSignal<MoreDeeds>()
  onMount(() => {
    props.deeds.more(setMore)
    const ahead = [
      import('./zone/ZoneName.tsx'),
      import('./card/CardPanel.tsx'),
      import('./comment/CommentsPanel.tsx'),
      import('../list/BoardList.tsx'),
      import('../ui/RescuedWords.tsx'),
    ]
    for (const one of ahead) one.catch(() => undefined)
  })
  return <Show when={more()}>{(made) => <Ready {...props} more={made()} />}</Show>
}

function Ready(props: HandlingProps & { more: MoreDeeds }) {
  const { desk, deeds, more, workshop } = props
  const [asked, setAsked] = createSignal<Pasted>()
  const [problem, setProblem] = createSignal('')
  let file: HTMLInputElement | undefined
  const tell = (text: string) => {
    setProblem(text)
    announce(text)
  }
  const ask = (pasted: Pasted) => {
    setProblem('')
    setAsked(pasted)
  }
  const board = listenToClipboard({ desk, deeds, more, workshop, ask, tell })
  const reach = {
    desk,
    deeds,
    more,
    move: () => askWhere({ is: 'move', ids: desk.picks.ids() }),
    joinWith: (id: ItemId) => askWhere({ is: 'join', id }),
    paste: () => void board.paste(),
    importFile: () => file?.click(),
  }
  const moving = () => {
    const ask = whereAsked()
    return ask?.is === 'move' ? ask.ids : undefined
  }
  const joining = () => {
    const ask = whereAsked()
    return ask?.is === 'join' ? ask.id : undefined
  }
  const asksNoMore = () => {
    askWhere(undefined)
    backToBoard(desk)
  }
  const takeFile = () => {
    const [one] = file?.files ?? []
    if (one) void board.read(one)
    if (file) file.value = ''
  }

  return (
    <>
      <input ref={file} type="file" hidden accept=".csv,.tsv,.txt,text/csv" onChange={takeFile} />
      <Show when={desk.menu.place()} keyed>
        {(place) => <Menu place={place} reach={reach} />}
      </Show>
      <RemovedBar deeds={deeds} />
      <PickedBar reach={reach} />
      <HeldBar desk={desk} deeds={deeds} more={more} />
      <MoveDialog desk={desk} deeds={deeds} ids={moving()} onClose={asksNoMore} />
      <JoinDialog desk={desk} id={joining()} onClose={asksNoMore} />
      <Show when={problem()}>
        {(text) => (
          <button type="button" class="bar bar-problem" onClick={() => setProblem('')}>
            {text()}
          </button>
        )}
      </Show>
      <Show when={desk.talking.id()} keyed>
        {(id) => (
          <Suspense>
            <CommentsPanel id={id} desk={desk} steps={props.steps} />
          </Suspense>
        )}
      </Show>
      <HeapDialogs desk={desk} />
      <PasteDialog desk={desk} more={more} pasted={asked()} onClose={() => setAsked(undefined)} onRest={setAsked} />
    </>
  )
}
