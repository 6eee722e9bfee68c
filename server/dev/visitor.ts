import type { Refusal, Result } from '#shared/result.ts'
import { ok, refuse } from '#shared/result.ts'
import type { HttpNo } from '#shared/wire/http.ts'

/** A refusal that a script did not expect. The message names the call and the code, never anybody's words. */
export class Refused extends Error {
  readonly no: string
  constructor(what: string, no: string) {
    super(`${what} was refused: ${no}`)
    this.no = no
  }
}

/** Somebody with a browser of their own: keeps cookies, asks over HTTP as a page would. */
export interface Visitor {
  readonly baseUrl: string
  /** The `Cookie` header as it stands. */
  cookie(): string
  ask<T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<Result<T>>
  /** As `ask`, but a refusal is thrown. */
  must<T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<T>
  /** A file, with its name as the server gives it. */
  download(path: string): Promise<{ name: string; bytes: Uint8Array }>
}

export function visit(baseUrl: string, cookies: Record<string, string> = {}): Visitor {
  const jar = new Map(Object.entries(cookies))
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(baseUrl + path, {
      method,
      headers: {
        cookie: cookie(),
        origin: baseUrl,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return answer
  }

  const ask: Visitor['ask'] = async (method, path, body) => {
    const answer = await send(method, path, body)
    const said: unknown = await answer.json()
    return answer.ok ? ok(said as never) : refuse((said as HttpNo).no as Refusal, (said as HttpNo).about)
  }

  return {
    baseUrl,
    cookie,
    ask,
    async must<T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) {
      const answer = await ask<T>(method, path, body)
      if (!answer.ok) throw new Refused(`${method} ${path}`, answer.no)
      return answer.value
    },
    async download(path) {
      const answer = await send('GET', path)
      if (!answer.ok) throw new Refused(`GET ${path}`, ((await answer.json()) as HttpNo).no)
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'file'
      return { name, bytes: new Uint8Array(await answer.arrayBuffer()) }
    },
  }
}
