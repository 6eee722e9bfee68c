import * as v from 'valibot'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { HttpNo } from '#shared/wire/http.ts'
import { imageAnswer, type ImageAnswer, imagesPath } from '#shared/wire/images.ts'
import { heardNo } from '../../live/http.ts'

/** Sends a picture to the workshop. Never throws: no network and every refusal come back as values. */
export async function sendImage(workshop: string, blob: Blob): Promise<Result<ImageAnswer>> {
  try {
    const answer = await fetch(imagesPath(workshop), {
      method: 'POST',
      headers: { 'content-type': blob.type },
      body: blob,
      credentials: 'same-origin',
    })
    const said: unknown = await answer.json()
    if (!answer.ok) return heardNo((said as HttpNo).no)
    const read = v.safeParse(imageAnswer, said)
    return read.success ? ok(read.output) : refuse('broken')
  } catch {
    return refuse('no-network')
  }
}
