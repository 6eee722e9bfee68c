import { createSignal, For, Show } from 'solid-js'
import { blocking, type CheckResult } from '#shared/proposal/checks.ts'
import { proposalPage as da } from '#shared/texts/da/proposalPage.ts'
import { proposalPage as en } from '#shared/texts/en/proposalPage.ts'
import type { ProposalSummary } from '#shared/wire/http.ts'
import type { SaveState } from '../../../live/docTypes.ts'
import { ask } from '../../../live/http.ts'
import { announce } from '../../../ui/announce.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { said } from '../../../ui/said.ts'
import { momentText, words } from '../../../ui/words.ts'
import { NoLine } from '../NoLine.tsx'
import { FileLinks } from './FileLinks.tsx'

const t = words(da, en).page

/** What the server answers when a version is frozen. */
interface Sent {
  reference: string
  version: number
}

/** Sending a version, and those that were sent. Writing goes on afterwards: it is then the next version's draft. */
export function Sending(props: {
  summary: ProposalSummary
  results: readonly CheckResult[]
  saveState: SaveState
  onSent: () => void
}) {
  const [asking, setAsking] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [sent, setSent] = createSignal('')
  const [no, setNo] = createSignal('')
  const next = () => (props.summary.versions.at(-1)?.version ?? 0) + 1
  const reason = () => {
    const missing = blocking(props.results).length
    if (missing > 0) return t.missing(missing)
    return props.saveState === 'saved' ? '' : t.waitForSave
  }
  const submit = async () => {
    setBusy(true)
    const answer = await ask<Sent>('POST', `/api/proposals/${props.summary.id}/submit`, { version: next() })
    setBusy(false)
    setAsking(false)
    setNo(answer.ok ? '' : said(answer))
    if (!answer.ok) return
    setSent(t.submitted(answer.value.reference, answer.value.version))
    announce(sent())
    props.onSent()
  }
  return (
    <section class="panel stack" aria-labelledby="send">
      <h2 id="send">{t.sending}</h2>
      <p>
        <button
          type="button"
          class="button"
          data-kind="main"
          aria-disabled={reason() !== ''}
          aria-describedby="send-reason"
          onClick={() => reason() === '' && setAsking(true)}
        >
          {t.submit(next())}
        </button>
      </p>
      <p class="proposal-reason" id="send-reason">
        {reason()}
      </p>
      <Show when={sent()}>
        <p class="proposal-ready">{sent()}</p>
      </Show>
      <NoLine says={no()} />
      <h3>{t.draft}</h3>
      <Show when={!blocking(props.results).includes('C19')} fallback={<p>{t.heldBack}</p>}>
        <FileLinks proposal={props.summary.id} />
      </Show>
      <Show when={props.summary.versions.length > 0}>
        <h3>
          {t.versions}: {props.summary.reference}
        </h3>
        <ol class="proposal-versions" reversed>
          <For each={props.summary.versions.toReversed()}>
            {(version) => (
              <li class="stack">
                <p>
                  <strong>{t.version(version.version)}</strong> ·{' '}
                  <time datetime={version.submittedAt}>{momentText(version.submittedAt)}</time>
                </p>
                <p class="proposal-hash">
                  {t.hash}: <code title={version.hash}>{version.hash.slice(0, 16)}</code>
                </p>
                <FileLinks proposal={props.summary.id} version={version.version} />
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Dialog open={asking()} title={t.submitAsk} onClose={() => setAsking(false)}>
        <p>{t.submitHelp}</p>
        <p>
          <button
            type="button"
            class="button"
            data-kind="main"
            aria-disabled={busy()}
            onClick={() => !busy() && submit()}
          >
            {busy() ? t.submitting : t.submit(next())}
          </button>
        </p>
      </Dialog>
    </section>
  )
}
