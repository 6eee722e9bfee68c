import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import { words } from '../../ui/words.ts'
import { CalmPage } from './CalmPage.tsx'

const t = words(da, en)

/** The seat is gone, or was never here: the way back is the code on the screen. */
export function NoSeat() {
  return (
    <CalmPage title={t.refused.title} text={t.refused.text}>
      <a class="button" data-kind="main" href="/j">
        {t.refused.go}
      </a>
    </CalmPage>
  )
}
