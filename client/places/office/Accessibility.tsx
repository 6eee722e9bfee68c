import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { words } from '../../ui/words.ts'
import { Page } from './Page.tsx'

const t = words(da, en).accessibility

/** What the law asks every site to say: which standards it follows, and where to turn. */
export function Accessibility() {
  return (
    <Page title={t.title} narrow>
      <div class="panel stack">
        <p>{t.aim}</p>
        <p>{t.how}</p>
        <p>{t.pdf}</p>
        <p>{t.trouble}</p>
      </div>
    </Page>
  )
}
