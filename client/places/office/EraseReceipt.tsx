import { createResource, For, type JSX, Show } from 'solid-js'
import { erase as da } from '#shared/texts/da/erase.ts'
import { erase as en } from '#shared/texts/en/erase.ts'
import type { Erased, Receipt } from '#shared/wire/erase.ts'
import { ask } from '../../live/http.ts'
import { language, longDate, words } from '../../ui/words.ts'
import { Loaded } from './Loaded.tsx'
import { Page } from './Page.tsx'
import type { PageProps } from './pageProps.ts'
import './erase.css'

const t = words(da, en).receipt

const order = Object.keys(t.counts) as (keyof Erased)[]
const instant = (iso: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso))

/** What a deletion leaves behind, to print and file: how much, when and the proof, never a word that anybody wrote. */
export function EraseReceipt(props: PageProps) {
  const [receipt, { refetch }] = createResource(() => ask<Receipt>('GET', `/api/erasures/${props.id}`))
  return (
    <Loaded of={receipt} again={refetch}>
      {(found) => (
        <Page title={t.title} narrow>
          <article class="panel stack erase-receipt">
            <p>{(found().note ? t.whyNote : t.why)[found().why]}</p>
            <dl class="erase-facts">
              <Fact name={t.at}>{instant(found().at)}</Fact>
              <Fact name={t.held}>{longDate(found().date)}</Fact>
              <Fact name={t.id}>
                <code>{found().workshop}</code>
              </Fact>
              <Show when={found().note}>
                {(note) => (
                  <Fact name={t.note}>
                    <code>{note()}</code>
                  </Fact>
                )}
              </Show>
            </dl>
            <h2>{t.erased}</h2>
            <dl class="erase-facts">
              <For each={order}>{(what) => <Fact name={t.counts[what]}>{found().erased[what]}</Fact>}</For>
            </dl>
            <h2>{t.kept}</h2>
            <dl class="erase-facts">
              <Fact name={t.proposals}>{found().kept.proposals}</Fact>
              <Fact name={t.sources}>{found().kept.sources}</Fact>
            </dl>
            <Checked check={found().check} />
            <p class="office-soft">{t.copies}</p>
            <p class="erase-hash">
              {t.hash} (SHA-256): <code>{found().hash}</code>
            </p>
          </article>
          <p class="row erase-after">
            <button type="button" class="button" data-kind="main" onClick={() => print()}>
              {t.print}
            </button>
            <a class="button" href="/oversigt">
              {t.overview}
            </a>
          </p>
        </Page>
      )}
    </Loaded>
  )
}

function Checked(props: { check: Receipt['check'] }) {
  return (
    <Show when={props.check} fallback={<p>{t.unchecked}</p>}>
      {(check) => (
        <p classList={{ 'office-no': check().found > 0 }}>
          {check().found > 0 ? t.left(check().found, check().searched) : t.clean(check().searched)}
        </p>
      )}
    </Show>
  )
}

function Fact(props: { name: string; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
