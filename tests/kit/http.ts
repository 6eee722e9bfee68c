import type { HttpNo, WorkshopSummary } from '#shared/wire/http.ts'
import { templates } from '#shared/workshop/templates.ts'
import type { Visitor } from '#server/dev/visitor.ts'

/** One raw request, for tests about what a well-behaved page never sends. The origin is the server's own unless told. */
export function send(
  url: string,
  method: string,
  path: string,
  { headers, body }: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<Response> {
  return fetch(url + path, {
    method,
    headers: { origin: url, 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    redirect: 'manual',
  })
}

export const noOf = async (answer: Response): Promise<HttpNo> => (await answer.json()) as HttpNo

/** A workshop from the first template unless told, made by a facilitator over HTTP. */
export const aWorkshop = (facilitator: Visitor, wish: object = {}): Promise<WorkshopSummary> =>
  facilitator.must('POST', '/api/workshops', {
    template: templates[0]!.id,
    home: 'Plejehjemmet Bøgen',
    title: 'En friere morgen',
    date: '2026-09-09',
    votesPerPerson: 3,
    steps: [],
    ...wish,
  })
