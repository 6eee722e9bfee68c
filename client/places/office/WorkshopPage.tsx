import { createResource, lazy, Show, Suspense } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { spacedCode } from '#shared/texts/plural.ts'
import { rehearsalMark } from '#shared/workshop/rehearsal.ts'
import type { ProposalSummary, WorkshopSummary } from '#shared/wire/http.ts'
import { ask } from '../../live/http.ts'
import { Icon } from '../../ui/Icon.tsx'
import { longDate, words } from '../../ui/words.ts'
import { CopyField } from './CopyField.tsx'
import { DeletedSoon } from './DeletedSoon.tsx'
import { Downloads } from './Downloads.tsx'
import { Erase } from './Erase.tsx'
import { Loaded } from './Loaded.tsx'
import { Page } from './Page.tsx'
import { ProposalList } from './ProposalList.tsx'
import type { PageProps } from './pageProps.ts'
import './workshop.css'

const t = words(da, en).workshop
const People = lazy(async () => ({ default: (await import('./People.tsx')).People }))
const Kit = lazy(async () => ({ default: (await import('./Kit.tsx')).Kit }))
const Rehearsal = lazy(async () => ({ default: (await import('./Rehearsal.tsx')).Rehearsal }))
const Script = lazy(async () => ({ default: (await import('./steps/Script.tsx')).Script }))
const Members = lazy(async () => ({ default: (await import('./Members.tsx')).Members }))

/** One workshop: how people get in, where it is led from, and what comes out of it. */
export function WorkshopPage(props: PageProps) {
  const [workshop, { refetch }] = createResource(() => ask<WorkshopSummary>('GET', `/api/workshops/${props.id}`))
  const [proposals] = createResource(() => ask<ProposalSummary[]>('GET', '/api/proposals'))
  const mine = () => {
    const answer = proposals()
    return answer?.ok ? answer.value.filter((one) => one.workshop === props.id) : []
  }
  return (
    <Loaded of={workshop} again={refetch}>
      {(found) => (
        <Page
          title={found().title}
          actions={
            <>
              <a class="button" href={`/led/${found().id}`}>
                {t.lead}
              </a>
              <a class="button" data-kind="main" href={`/tavle/${found().id}`}>
                {t.board}
                <Icon name="forward" />
              </a>
            </>
          }
        >
          <p class="office-soft">
            {found().home} · {longDate(found().date)}. {t.boardHelp}
          </p>
          <Show when={found().template !== rehearsalMark}>
            <DeletedSoon workshop={found()} onKept={refetch} />
          </Show>
          <div class="office-pair">
            <Join workshop={found()} />
            <Wall workshop={found()} />
          </div>
          <Suspense>
            <Script workshop={found().id} title={found().title} />
            <Rehearsal workshop={found()} />
            <Kit workshop={found().id} onRenewed={refetch} />
            <People workshop={found().id} onDoor={refetch} />
            <Show when={props.me.member?.rank === 'owner'}>
              <Members />
            </Show>
          </Suspense>
          <Downloads workshop={found().id} />
          <Show when={mine().length > 0}>
            <section class="office-part" aria-labelledby="proposals">
              <h2 id="proposals">{t.proposals}</h2>
              <ProposalList proposals={mine()} />
            </section>
          </Show>
          <Erase workshop={found()} proposals={mine().length} onKept={refetch} />
        </Page>
      )}
    </Loaded>
  )
}

function Join(props: { workshop: WorkshopSummary }) {
  return (
    <section class="panel stack" aria-labelledby="join">
      <h2 id="join">{t.join}</h2>
      <Show when={props.workshop.code} fallback={<p class="office-notice">{t.doorClosed}</p>}>
        {(code) => (
          <>
            <div class="office-join">
              <p>
                <span class="office-soft">{t.code}</span>
                <strong class="office-code">{spacedCode(code())}</strong>
              </p>
              <img
                class="office-qr"
                src={`data:image/svg+xml,${encodeURIComponent(props.workshop.joinQrSvg)}`}
                alt={t.qr}
                width="180"
                height="180"
              />
            </div>
            <CopyField label={t.joinLink} value={props.workshop.joinUrl} />
            <p>
              <a href={`/j#${code()}`}>{t.seat}</a>
            </p>
          </>
        )}
      </Show>
    </section>
  )
}

function Wall(props: { workshop: WorkshopSummary }) {
  /** On this browser's own address, so that the present sign-in goes along. */
  const here = () => {
    const { pathname, hash } = new URL(props.workshop.wallUrl)
    return pathname + hash
  }
  return (
    <section class="panel stack" aria-labelledby="wall">
      <h2 id="wall">{t.wall}</h2>
      <p>{t.wallHelp}</p>
      <p>
        <a class="button" href={here()} target="_blank" rel="noopener">
          <Icon name="screen" />
          {t.wallOpen}
        </a>
      </p>
      <CopyField label={t.wallLink} value={props.workshop.wallUrl} />
    </section>
  )
}
