import { For } from 'solid-js'
import { proposalPage as da } from '#shared/texts/da/proposalPage.ts'
import { proposalPage as en } from '#shared/texts/en/proposalPage.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { words } from '../../../ui/words.ts'

const t = words(da, en).page
const formats = ['docx', 'pdf', 'json'] as const

/** A proposal as files: the draft as it reads now, or a version as it was sent. */
export function FileLinks(props: { proposal: string; version?: number }) {
  const address = (format: string) =>
    `/api/proposals/${props.proposal}/export/${format}${props.version ? `?version=${props.version}` : ''}`
  const of = () => (props.version ? t.version(props.version) : t.draft)
  return (
    <p class="row">
      <For each={formats}>
        {(format) => (
          <a class="button" href={address(format)} download="" aria-label={t.file(t.formats[format], of())}>
            <Icon name="download" />
            {t.formats[format]}
          </a>
        )}
      </For>
    </p>
  )
}
