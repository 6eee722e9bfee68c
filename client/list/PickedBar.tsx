import { createMemo, For, Show } from 'solid-js'
import { board as da } from '#shared/texts/da/board.ts'
import { handle as daHandle } from '#shared/texts/da/handle.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { handle as enHandle } from '#shared/texts/en/handle.ts'
import { actions } from '../items/actions.ts'
import { backToBoard } from '../items/backToBoard.ts'
import { MoreButton } from '../items/MoreButton.tsx'
import { type Choice, choicesFor, isPage } from '../items/menuChoices.ts'
import { doings, type MenuReach } from '../items/menuDo.ts'
import { factsOf } from '../items/menuFacts.ts'
import { Icon } from '../ui/Icon.tsx'
import { words } from '../ui/words.ts'
import './bars.css'

const t = words(da, en)
const { choices } = words(daHandle, enHandle)
const here = { seen: { x: 0, y: 0 }, isFloor: false }

/** What can be done with what is picked, as buttons: each drag has its twin here. Always in the same place. */
export function PickedBar(props: { reach: MenuReach }) {
  const { desk } = props.reach
  const count = () => desk.picks.ids().length
  const facts = createMemo(() => {
    desk.structure()
    return factsOf(desk, here)
  })
  const offered = () =>
    choicesFor('top', facts())
      .flat()
      .flatMap((choice) => {
        const bar = isPage(choice) ? undefined : actions[choice].bar
        return bar && (bar.when?.(facts()) ?? true) ? choice : []
      })
  const letGo = () => {
    desk.pickMany(false)
    desk.picks.none()
    backToBoard(desk)
  }

  return (
    <Show when={count() > 0 && desk.held.ids().length === 0}>
      <div class="bar bar-picked" role="toolbar" aria-label={t.pickedBar}>
        <strong>{t.picked(count())}</strong>
        <For each={offered()}>{(choice) => <BarButton choice={choice} reach={props.reach} />}</For>
        <button
          type="button"
          class="button"
          data-kind="quiet"
          aria-pressed={desk.picksMany()}
          onClick={() => desk.pickMany(!desk.picksMany())}
        >
          <Icon name="list" />
          {t.deeds.many}
        </button>
        <MoreButton desk={desk} isFloor={false} />
        <button type="button" class="button" data-kind="quiet" onClick={letGo}>
          <Icon name="close" />
          {t.pickNone}
        </button>
      </div>
    </Show>
  )
}

function BarButton(props: { choice: Choice; reach: MenuReach }) {
  const action = () => (isPage(props.choice) ? undefined : { name: props.choice, ...actions[props.choice] })
  return (
    <Show when={action()}>
      {(own) => (
        <button
          type="button"
          class="button"
          data-kind="quiet"
          data-action={own().name}
          onClick={() => {
            doings[own().name](props.reach, here)
            backToBoard(props.reach.desk)
          }}
        >
          <Show when={own().bar}>{(bar) => <Icon name={bar().icon} />}</Show>
          {choices[own().name]}
        </button>
      )}
    </Show>
  )
}
