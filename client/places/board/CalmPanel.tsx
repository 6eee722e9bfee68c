import { calm as da } from '#shared/texts/da/calm.ts'
import { calm as en } from '#shared/texts/en/calm.ts'
import { isCalm, isLoose, setCalm, setLoose } from '../../canvas/calm.ts'
import { Switch } from '../../ui/Switch.tsx'
import { words } from '../../ui/words.ts'
import './calmPanel.css'

const t = words(da, en)

/** What helps a hand that trembles, or wants to be left alone: on this device. */
export function CalmPanel(props: { id: string; onClose: () => void }) {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    props.onClose()
  }
  // Above the other bars, which lie where it opens.
  const lift = (panel: HTMLElement) => queueMicrotask(() => panel.isConnected && panel.showPopover())
  return (
    <section ref={lift} popover="manual" id={props.id} class="bar calm-panel" aria-label={t.open} onKeyDown={onKey}>
      <Switch label={t.steady} help={t.steadyHelp} on={isCalm()} onChange={setCalm} />
      <Switch label={t.lines} help={t.linesHelp} on={!isLoose()} onChange={(on) => setLoose(!on)} />
      <p>{t.kept}</p>
    </section>
  )
}
