import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { appearance as da } from '#shared/texts/da/appearance.ts'
import { appearance as en } from '#shared/texts/en/appearance.ts'
import { PhoneIcon } from './PhoneIcon.tsx'
import { words } from './words.ts'

const t = words(da, en)
const AppearanceDialog = lazy(async () => ({ default: (await import('./AppearanceDialog.tsx')).AppearanceDialog }))

/** The button to the colours and the text size of the pages on this device; `brief` where there is room for a picture only. */
export function Appearance(props: { brief?: boolean }) {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <button
        type="button"
        class="button"
        data-kind="quiet"
        title={t.title}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <PhoneIcon name="contrast" />
        <span classList={{ 'visually-hidden': props.brief }}>{t.title}</span>
      </button>
      <Suspense>
        <Show when={isOpen()}>
          <AppearanceDialog onClose={() => setOpen(false)} />
        </Show>
      </Suspense>
    </>
  )
}
