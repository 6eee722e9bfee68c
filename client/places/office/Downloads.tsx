import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { words } from '../../ui/words.ts'
import { BoardFiles } from './BoardFiles.tsx'

const t = words(da, en).workshop

/** The board as files. */
export function Downloads(props: { workshop: string }) {
  return (
    <section class="panel stack" aria-labelledby="downloads">
      <h2 id="downloads">{t.downloads}</h2>
      <BoardFiles workshop={props.workshop} offers={['pdf', 'poster', 'png', 'svg', 'csv']} />
    </section>
  )
}
