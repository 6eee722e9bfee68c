import { together as da } from '#shared/texts/da/together.ts'
import { together as en } from '#shared/texts/en/together.ts'
import type { Desk } from '../../items/desk.ts'
import { words } from '../../ui/words.ts'
import type { Following } from './following.ts'
import type { Wish } from './wish.ts'

const t = words(da, en)

/** What a facilitator leads the others' eyes with, from the picture and from the list. */
export function TogetherLead(props: { desk: Desk; follow: Following; isSomewhere: boolean; wish: Wish }) {
  const chosen = () => {
    const ids = props.desk.picks.ids()
    return ids.length === 1 ? ids[0] : undefined
  }
  return (
    <>
      <h3>{t.leadTools}</h3>
      <div class="together-row">
        <button
          type="button"
          class="button"
          data-action="gather"
          disabled={!props.isSomewhere}
          title={props.isSomewhere ? undefined : t.pickFirst}
          onClick={() => props.follow.gather()}
        >
          {t.gather}
        </button>
        <button
          type="button"
          class="button"
          data-action="lead"
          aria-pressed={props.follow.isLeading()}
          onClick={() => props.follow.lead(!props.follow.isLeading())}
        >
          {t.lead}
        </button>
        <button
          type="button"
          class="button"
          data-action="show"
          disabled={!chosen()}
          title={chosen() ? undefined : t.pickFirst}
          onClick={() => props.wish('showItem', { item: chosen() ?? null })}
        >
          {t.show}
        </button>
      </div>
    </>
  )
}
