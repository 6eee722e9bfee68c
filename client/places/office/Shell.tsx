import { type JSX, Show } from 'solid-js'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { office as da } from '#shared/texts/da/office.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { office as en } from '#shared/texts/en/office.ts'
import type { Me } from '#shared/wire/http.ts'
import { Appearance } from '../../ui/Appearance.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { RestoredBanner } from '../../ui/RestoredBanner.tsx'
import { words } from '../../ui/words.ts'
import { followLink, path } from './address.ts'

const t = words(da, en).nav
const c = words(commonDa, commonEn)

/** What lies around every page of the office: who one is, the way to the other pages, and the footer the law asks for. */
export function Shell(props: { member: Me['member']; onLogout: () => void; children: JSX.Element }) {
  const current = (at: string) => (path() === at ? 'page' : undefined)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the clicks are those of links, which keys press too
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the links inside
    <div class="office" onClick={followLink}>
      <a class="office-skip" href="#indhold">
        {c.skip}
      </a>
      <header class="office-head">
        <a class="office-name" href={props.member ? '/oversigt' : '/'}>
          {c.name}
        </a>
        <Show when={props.member}>
          {(member) => (
            <>
              <nav class="office-nav" aria-label={t.label}>
                <a href="/oversigt" aria-current={current('/oversigt')}>
                  {t.overview}
                </a>
                <a href="/ny" aria-current={current('/ny')}>
                  {t.create}
                </a>
              </nav>
              <span class="office-who">{t.signedInAs(member().role)}</span>
              <button type="button" class="button" data-kind="quiet" onClick={() => props.onLogout()}>
                {t.logout}
              </button>
            </>
          )}
        </Show>
      </header>
      <Show when={props.member}>
        <RestoredBanner />
      </Show>
      <main class="office-main" id="indhold">
        {props.children}
      </main>
      <footer class="office-foot">
        <a href="/was">{t.accessibility}</a>
        <Appearance />
        <LanguageSwitch />
      </footer>
    </div>
  )
}
