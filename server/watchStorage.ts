import { notSaved, savedSeconds } from './metrics.ts'
import type { Clock } from './ports/clock.ts'
import type { Journal } from './ports/journal.ts'
import type { Register } from './ports/register.ts'
import { StorageTrouble } from './ports/storage.ts'

/** A failure counts for so long, unless something was kept since: whoever was turned away comes back and shows. Milliseconds. */
const remembered = 30_000
/** How long a healthy store may take to answer. Milliseconds. */
const patience = 3_000

/** The same stores, with a stopwatch: how long writes take, how many fail, and whether storage works now. */
export function watchStorage({ journal, register, clock }: { journal: Journal; register: Register; clock: Clock }) {
  const failedAt = new Map<string, number>()

  const timed = async <T>(store: string, write: () => Promise<T>): Promise<T> => {
    const stop = savedSeconds.startTimer({ store })
    try {
      const value = await write()
      stop()
      failedAt.delete(store)
      return value
    } catch (cause) {
      if (cause instanceof StorageTrouble) {
        notSaved.inc({ store })
        failedAt.set(store, clock.now())
      }
      throw cause
    }
  }

  const answers = async (): Promise<boolean> => {
    let callOff = () => {}
    const late = new Promise<false>((resolve) => {
      callOff = clock.after(patience, () => resolve(false))
    })
    const both = Promise.all([journal.read('ready'), register.read((rows) => rows.count('link', {}))])
    return Promise.race([
      both.then(
        () => true,
        () => false,
      ),
      late,
    ]).finally(callOff)
  }

  const watchedJournal: Journal = {
    ...journal,
    append: (doc, update, gen) => timed('journal', () => journal.append(doc, update, gen)),
  }
  const watchedRegister: Register = { ...register, write: (work) => timed('register', () => register.write(work)) }
  return {
    journal: watchedJournal,
    register: watchedRegister,
    /** Whether storage answers, and has kept what it was last given. */
    works: async (): Promise<boolean> =>
      ![...failedAt.values()].some((at) => clock.now() - at < remembered) && (await answers()),
  }
}
