import { For, Show } from 'solid-js'
import { board as da } from '#shared/texts/da/board.ts'
import { codes as daCodes } from '#shared/texts/da/codes.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { codes as enCodes } from '#shared/texts/en/codes.ts'
import { voices } from '#shared/programme/codes.ts'
import { changes, type ToolName } from '../../canvas/tools/index.ts'
import type { Desk } from '../../items/desk.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import '../../list/bars.css'

const t = words(da, en)
const labels = words(daCodes, enCodes)

const icons: Record<ToolName, IconName> = { select: 'pointer', hand: 'hand', note: 'plus' }
const names: readonly ToolName[] = ['select', 'hand', 'note']

/** The few tools, and taking back. With the note tool in hand one also chooses whose words it will be. */
export function ToolBar(props: { desk: Desk; tool: ToolName; onTool: (tool: ToolName) => void }) {
  const offered = () => names.filter((name) => props.desk.mayWrite() || !changes[name])
  return (
    <div class="bar bar-tools" role="toolbar" aria-label={t.tools.label}>
      <For each={offered()}>
        {(name) => (
          <button
            type="button"
            class="button"
            data-kind="quiet"
            aria-pressed={props.tool === name}
            onClick={() => props.onTool(name)}
          >
            <Icon name={icons[name]} />
            {t.tools[name]}
          </button>
        )}
      </For>
      <Show when={props.desk.mayWrite()}>
        <button
          type="button"
          class="button"
          data-kind="quiet"
          disabled={!props.desk.undo.canUndo()}
          onClick={() => props.desk.undo.undo()}
        >
          <Icon name="undo" />
          {t.undo}
        </button>
        <button
          type="button"
          class="button"
          data-kind="quiet"
          disabled={!props.desk.undo.canRedo()}
          onClick={() => props.desk.undo.redo()}
        >
          <Icon name="redo" />
          {t.redo}
        </button>
      </Show>
      <Show when={props.tool === 'note' && props.desk.writer().mayChoose}>
        <fieldset class="bar-voices">
          <legend>{t.whoSays}</legend>
          <For each={voices}>
            {(voice) => (
              <button
                type="button"
                class="button"
                data-voice={voice}
                aria-pressed={props.desk.writer().voice === voice}
                onClick={() => props.desk.chooseVoice(voice)}
              >
                <VoiceMark voice={voice} />
                {labels.voice[voice]}
              </button>
            )}
          </For>
          <p>{t.noteHere}</p>
        </fieldset>
      </Show>
    </div>
  )
}
