import { For, lazy, Show, Suspense } from 'solid-js'
import { things as da } from '#shared/texts/da/things.ts'
import { board as daBoard } from '#shared/texts/da/board.ts'
import { things as en } from '#shared/texts/en/things.ts'
import { board as enBoard } from '#shared/texts/en/board.ts'
import { offers, type ToolName } from '../../canvas/tools/offers.ts'
import type { Choices } from '../../canvas/tools/tool.ts'
import { toolsFor } from '../../canvas/toolsFor.ts'
import type { Desk } from '../../items/desk.ts'
import { MoreButton } from '../../items/MoreButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { roving } from '../../ui/roving.ts'
import { words } from '../../ui/words.ts'
import '../../list/bars.css'
import './toolBar.css'

const t = words(da, en)
const board = words(daBoard, enBoard)
/** Without a network the tool is used as it is. */
const ToolChoices = lazy(() =>
  import('./ToolChoices.tsx').then(
    (made) => ({ default: made.ToolChoices }),
    () => ({ default: () => null }),
  ),
)

/** The few tools, each with its word and its key, and taking back. What the tool in hand leaves open is chosen below. */
export function ToolBar(props: {
  desk: Desk
  tool: ToolName
  onTool: (tool: ToolName) => void
  choices: Choices
  onChoose: (choices: Choices) => void
}) {
  const offered = () => toolsFor(props.desk)
  /** The one in the bar that the tool in hand belongs to. */
  const inBar = () => offers[props.tool].under ?? props.tool
  return (
    <div ref={roving} class="bar bar-tools" role="toolbar" aria-label={t.tools.label}>
      <For each={offered().filter((name) => !offers[name].under)}>
        {(name) => (
          <button
            type="button"
            class="button tool"
            data-kind="quiet"
            aria-pressed={inBar() === name}
            aria-keyshortcuts={offers[name].key}
            data-key={offers[name].key}
            title={t.shortcut(t.tools[name], offers[name].key.toUpperCase())}
            onClick={() => props.onTool(name)}
          >
            <Icon name={offers[name].icon} />
            {t.tools[name]}
          </button>
        )}
      </For>
      <Show when={props.desk.mayWrite()}>
        <button
          type="button"
          class="button tool"
          data-kind="quiet"
          disabled={!props.desk.undo.canUndo()}
          onClick={() => props.desk.undo.undo()}
        >
          <Icon name="undo" />
          {board.undo}
        </button>
        <button
          type="button"
          class="button tool"
          data-kind="quiet"
          disabled={!props.desk.undo.canRedo()}
          onClick={() => props.desk.undo.redo()}
        >
          <Icon name="redo" />
          {board.redo}
        </button>
      </Show>
      <MoreButton desk={props.desk} isFloor />
      <Show when={offers[props.tool].changes}>
        <Suspense>
          <ToolChoices {...props} offered={offered()} />
        </Suspense>
      </Show>
    </div>
  )
}
