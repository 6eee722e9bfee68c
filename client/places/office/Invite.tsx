import { createSignal, Show } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { ask } from '../../live/http.ts'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'
import { CopyField } from './CopyField.tsx'
import { NoLine } from './NoLine.tsx'

const t = words(da, en).overview

/** Makes a one-time link for a colleague. */
export function Invite() {
  const [url, setUrl] = createSignal('')
  const [no, setNo] = createSignal('')
  const make = async () => {
    const answer = await ask<{ url: string }>('POST', '/api/invites', {})
    setUrl(answer.ok ? answer.value.url : '')
    setNo(answer.ok ? '' : said(answer))
  }
  return (
    <section class="panel stack office-narrow" aria-labelledby="invite">
      <h2 id="invite">{t.invite}</h2>
      <p>{t.inviteHelp}</p>
      <p>
        <button type="button" class="button" onClick={make}>
          {t.inviteMake}
        </button>
      </p>
      <Show when={url()}>
        <CopyField label={t.inviteLink} value={url()} />
      </Show>
      <NoLine says={no()} />
    </section>
  )
}
