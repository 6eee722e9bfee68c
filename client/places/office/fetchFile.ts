import { ok, type Result, refuse } from '#shared/result.ts'
import type { HttpNo } from '#shared/wire/http.ts'
import { heardNo } from '../../live/http.ts'
import { handOver } from './picture.ts'

/**
 * Fetches a file and hands it over, as a PNG when `draw` makes one of it. Good only when all of it has come, which a mere
 * link would not tell. `order` says what the file is to be, where it is made anew.
 */
export async function fetchFile(
  path: string,
  draw?: (file: Blob) => Promise<Blob>,
  order?: object,
): Promise<Result<void>> {
  try {
    const answer = await fetch(path, order && ordered(order))
    if (!answer.ok) {
      const { no, about } = (await answer.json()) as HttpNo
      return heardNo(no, about)
    }
    const name = /filename="(.+?)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'frirum'
    const file = await answer.blob()
    const drawn = draw && (await draw(file).catch(() => undefined))
    if (draw && !drawn) return refuse('broken')
    handOver(drawn ?? file, drawn ? name.replace(/\.\w+$/, '.png') : name)
    return ok(undefined)
  } catch {
    return heardNo('no-network')
  }
}

const ordered = (order: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(order),
})
