import { type Component, createEffect, createMemo, createResource, lazy, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import type { Me } from '#shared/wire/http.ts'
import { ask } from '../../live/http.ts'
import { words } from '../../ui/words.ts'
import { Accessibility } from './Accessibility.tsx'
import { Account } from './Account.tsx'
import { go, path } from './address.ts'
import { Loaded } from './Loaded.tsx'
import { Login } from './Login.tsx'
import { Lost } from './Lost.tsx'
import { Overview } from './Overview.tsx'
import type { PageProps } from './pageProps.ts'
import { Shell } from './Shell.tsx'
import { WorkshopPage } from './WorkshopPage.tsx'
import { wantedPage } from './wantedPage.ts'
import './office.css'
import './parts.css'

const c = words(commonDa, commonEn)

interface OfficePage {
  at: RegExp
  /** Shown to everybody; the others ask for a sign-in first. */
  open?: true
  Show: Component<PageProps>
}

const pages: OfficePage[] = [
  { at: /^\/log-ind$/, open: true, Show: Login },
  { at: /^\/start$/, open: true, Show: (props) => <Account kind="setup" onSignedIn={props.onSignedIn} /> },
  { at: /^\/invitation$/, open: true, Show: (props) => <Account kind="invite" onSignedIn={props.onSignedIn} /> },
  { at: /^\/was$/, open: true, Show: Accessibility },
  { at: /^\/oversigt$/, Show: Overview },
  { at: /^\/ny$/, Show: lazy(async () => ({ default: (await import('./NewWorkshop.tsx')).NewWorkshop })) },
  { at: /^\/vaerksted\/([a-z0-9]{24})$/, Show: WorkshopPage },
  {
    at: /^\/kvittering\/([a-z0-9]{24})$/,
    Show: lazy(async () => ({ default: (await import('./EraseReceipt.tsx')).EraseReceipt })),
  },
  {
    at: /^\/forslag\/([a-z0-9]{24})$/,
    Show: lazy(async () => ({ default: (await import('./proposal/ProposalPlace.tsx')).ProposalPlace })),
  },
]

/** The pages of those who sign in: facilitators and project groups. */
export function Office() {
  const [me, { refetch }] = createResource(() => ask<Me>('GET', '/api/me'))
  const found = createMemo(() => {
    const page = pages.find((one) => one.at.test(path()))
    return page && { ...page, id: page.at.exec(path())?.[1] ?? '' }
  })
  const member = () => {
    const answer = me.latest
    return answer?.ok ? answer.value.member : null
  }
  const mustSignIn = () => {
    const page = found()
    const answer = me.latest
    return page !== undefined && !page.open && answer?.ok === true && answer.value.member === null
  }
  createEffect(() => {
    if (mustSignIn()) go(`/log-ind?til=${encodeURIComponent(path())}`, true)
  })
  const onSignedIn = async () => {
    await refetch()
    go(wantedPage(location.search), true)
  }
  const onLogout = async () => {
    await ask('POST', '/api/logout', {})
    // Boards that this browser keeps, to open them without the network, go with the session.
    await import('../../live/copies.ts').then((copies) => copies.forgetCopies()).catch(() => undefined)
    location.assign('/log-ind')
  }

  return (
    <Shell member={member()} onLogout={onLogout}>
      <Suspense fallback={<p>{c.loading}</p>}>
        <Loaded of={me} again={refetch}>
          {(known) => (
            <Show
              when={!mustSignIn() && found()}
              keyed
              fallback={
                <Show when={!mustSignIn()}>
                  <Lost />
                </Show>
              }
            >
              {(page) => <Dynamic component={page.Show} me={known()} id={page.id} onSignedIn={onSignedIn} />}
            </Show>
          )}
        </Loaded>
      </Suspense>
    </Shell>
  )
}
