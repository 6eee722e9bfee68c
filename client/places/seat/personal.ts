import { type Accessor, createEffect, createSignal } from 'solid-js'
import { later } from './later.ts'

const finder = later(() => import('./PersonalQuestion.tsx'))

/**
 * Looks at words before they go, and asks once when they look like a human being's name or number. The finder comes with the
 * first words that are typed. It stops nobody: until it is here everything passes, and the facilitator's side asks again.
 */
export function createPersonalCheck(text: Accessor<string>) {
  const [asked, setAsked] = createSignal('')
  let kept = ''
  createEffect(() => text() && void finder.fetch())

  return {
    /** Whether the words may go. When not, the question is there now. */
    passes(): boolean {
      if (text() === kept || !finder.part()?.isSuspicious(text())) return true
      setAsked(text())
      return false
    },
    /** The question, while it is about the words as they read now. */
    question: () => (asked() && asked() === text() ? finder.part()?.PersonalQuestion : undefined),
    drop: () => setAsked(''),
    keep(): void {
      kept = text()
      setAsked('')
    },
  }
}
