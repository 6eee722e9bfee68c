import { ok, type Result } from '#shared/result.ts'
import type { HttpNo } from '#shared/wire/http.ts'
import { heardNo } from '../../live/http.ts'
import { handOver } from './picture.ts'

/** Fetches a file and hands it over. Good only when all of it has come, which a mere link would not tell. */
export async function fetchFile(path: string): Promise<Result<void>> {
  try {
    const answer = await fetch(path)
    if (!answer.ok) {
      const { no, about } = (await answer.json()) as HttpNo
      return heardNo(no, about)
    }
    const name = /filename="(.+?)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'frirum'
    handOver(await answer.blob(), name)
    return ok(undefined)
  } catch {
    return heardNo('no-network')
  }
}
