import { ok, type Result, refuse } from '#shared/result.ts'

/** A request's body as bytes. What is longer than `most` is refused as soon as that shows, and no more of it is read. */
export async function readFile(request: Request, most: number): Promise<Result<Uint8Array>> {
  const no = refuse('image-too-big', { bytes: most })
  if (Number(request.headers.get('content-length') ?? 0) > most) return no
  const blocks: Uint8Array[] = []
  let length = 0
  for await (const block of request.body ?? []) {
    length += block.length
    if (length > most) return no
    blocks.push(block)
  }
  return ok(Buffer.concat(blocks))
}
