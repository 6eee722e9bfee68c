import { noSeat as da } from '#shared/texts/da/noSeat.ts'
import { noSeat as en } from '#shared/texts/en/noSeat.ts'
import { words } from '../../ui/words.ts'
import { CalmPage } from './CalmPage.tsx'

const t = words(da, en)

/** The seat is gone, or was never here: the way back is the code on the screen. */
export function NoSeat() {
  return (
    <CalmPage title={t.title} text={t.text}>
      <a class="button" data-kind="main" href="/j">
        {t.go}
      </a>
    </CalmPage>
  )
}
