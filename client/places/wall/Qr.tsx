import { createResource } from 'solid-js'
import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** The way in as a picture: the code rides in the fragment, so it is in no server's log. */
export function Qr(props: { code: string }) {
  const [picture] = createResource(
    () => props.code,
    async (code) => {
      const { renderSVG } = await import('uqr')
      const svg = renderSVG(`${location.origin}/j#${code}`, { border: 3, ecc: 'M' })
      return `data:image/svg+xml,${encodeURIComponent(svg)}`
    },
  )
  return <img class="wall-qr" src={picture.latest} alt={t.join.qr} />
}
