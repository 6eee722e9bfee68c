import { type Result, refuse } from '#shared/result.ts'

/**
 * One image at a time for the whole process, and one on its way for each person; `most` may be on their way in all, so that
 * those who wait hold little memory. The rest are told to come back.
 */
export function createQueue(most: number) {
  const people = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()

  return {
    /** Takes somebody in before their file is read; `fetch` reads it, `work` runs alone. */
    async enter<F, T>(
      person: string,
      fetch: () => Promise<Result<F>>,
      work: (file: F) => Promise<Result<T>>,
    ): Promise<Result<T>> {
      if (people.has(person) || people.size >= most) return refuse('too-many')
      people.add(person)
      try {
        const file = await fetch()
        if (!file.ok) return file
        const turn = last.then(() => work(file.value))
        last = turn.catch(() => undefined)
        return await turn
      } finally {
        people.delete(person)
      }
    },
  }
}

export type Queue = ReturnType<typeof createQueue>
