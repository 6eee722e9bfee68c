import { type Suspicion, toAskAbout } from '../guard/asking.ts'
import { type GuardWord, guardWordsIn, rightsOf } from '../guard/guardWords.ts'
import type { RightsQuestion } from '../programme/codes.ts'
import type { Answers, GuardAnswer } from './answers.ts'
import type { ProposalContent } from './content.ts'
import { type Said, saidIn } from './said.ts'

/** What a question is asked on: the notes behind a proposal, and what has been answered already. */
export interface Asked {
  sources: readonly { text: string; note?: string }[]
  answers: Answers
}

/** Words that look like they point at a human being and that nobody has answered for (C19), in reading order. */
export const personalQuestions = (content: ProposalContent, { sources, answers }: Asked): (Said & Suspicion)[] =>
  toAskAbout(saidIn(content, sources), answers.personal)

export interface WordQuestion extends GuardWord {
  answer: GuardAnswer | undefined
}

/** The guard words of a proposal (C20), each once, answered or not, so that an answer can be changed. */
export function wordQuestions(content: ProposalContent, { sources, answers }: Asked): WordQuestion[] {
  const found = new Map<string, WordQuestion>()
  for (const { text } of saidIn(content, sources)) {
    for (const { stem, word } of guardWordsIn(text)) {
      if (!found.has(stem)) found.set(stem, { stem, word, answer: answers.words.get(stem) })
    }
  }
  return [...found.values()]
}

/** Whether the group has said that one of its own words is meant as what this question about rights asks. */
export const isMeantAs = (right: RightsQuestion, words: readonly WordQuestion[]): boolean =>
  words.some(({ stem, answer }) => answer === 'yes' && rightsOf(stem) === right)
