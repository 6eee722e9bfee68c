import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { words } from '../../ui/words.ts'
import { Page } from './Page.tsx'

const t = words(da, en).lost

/** An address that leads nowhere. */
export function Lost() {
  return (
    <Page title={t.title} narrow>
      <p>
        <a class="button" data-kind="main" href="/oversigt">
          {t.overview}
        </a>
      </p>
    </Page>
  )
}
