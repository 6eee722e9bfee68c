import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '#shared/ids.ts'
import { type Voice, voices } from '#shared/programme/codes.ts'
import { allows } from '#shared/workshop/allows.ts'
import { newCap } from '../play/seats.ts'
import { visit, type Visitor } from '../visitor.ts'
import type { Ledger } from './ledger.ts'
import { keepLine, type PersistentLine } from './persistentLine.ts'

/** A scripted participant: does what the step lets it, at the pace of a person, until told to stop. */
export interface Person {
  phone: Visitor
  line: PersistentLine
  /** Dots it has been told are given, by target. */
  dots: Map<string, number>
  live(until: number): Promise<void>
}

interface Idea {
  idea: string
  cap: string
  text: string
}

const between = (low: number, high: number): number => low + Math.random() * (high - low)
const one = <T>(from: readonly T[]): T | undefined => from[Math.floor(Math.random() * from.length)]

/** How often a person changes its mind, and how often its phone loses the network, of a hundred deeds. */
const odds = { correct: 12, withdraw: 6, takeDot: 10, reconnect: 4 }

export async function aPerson(
  baseUrl: string,
  code: string,
  at: number,
  texts: readonly string[],
  ledger: Ledger,
): Promise<Person> {
  const phone = visit(baseUrl)
  const voice: Voice = voices[at % voices.length] ?? 'other'
  const { workshop } = await phone.must<{ workshop: string }>('POST', '/api/door', { code })
  await phone.must('POST', '/api/seat', { code, voice, scribe: false })
  const line = await keepLine(phone, workshop, ledger)
  const dots = new Map<string, number>()
  const own: Idea[] = []
  let written = 0

  const forget = (text: string) => {
    ledger.ideas.delete(text)
    ledger.gone.add(text)
  }
  const write = async () => {
    const zone = one(line.now().state().zones ?? [])
    if (!zone) return
    const text = `${one(texts)} (${at + 1}.${++written})`
    const idea: Idea = { idea: newId(), cap: newCap(), text }
    const answer = await line.send('addIdea', { ...idea, idea: idea.idea as never, zone: zone.id, entry: 'self' })
    if (!answer.ok) return
    own.push(idea)
    ledger.ideas.add(text)
  }
  const correct = async (idea: Idea) => {
    const text = `${idea.text}!`
    const answer = await line.send('changeIdea', { idea: idea.idea as never, cap: idea.cap, text })
    if (!answer.ok) return
    forget(idea.text)
    ledger.ideas.add(text)
    idea.text = text
  }
  const withdraw = async (idea: Idea) => {
    const answer = await line.send('withdrawIdea', { idea: idea.idea as never, cap: idea.cap })
    if (!answer.ok) return
    own.splice(own.indexOf(idea), 1)
    forget(idea.text)
  }
  const vote = async () => {
    const { ballot } = line.now().state()
    const given = [...dots].flatMap(([target, count]) => (count > 0 ? [target] : []))
    const back = Math.random() * 100 < odds.takeDot ? one(given) : undefined
    const target = back ?? one(ballot?.targets ?? [])?.id
    if (!target) return
    const spent = [...dots.values()].reduce((sum, count) => sum + count, 0)
    if (!back && spent >= (ballot?.perPerson ?? 0)) return
    const answer = await line.send(back ? 'takeDot' : 'giveDot', { target: target as never })
    if (answer.ok) dots.set(target, (dots.get(target) ?? 0) + (back ? -1 : 1))
  }
  const act = async () => {
    const { steps, step = 0, state } = line.now().state()
    const current = steps?.[step]
    if (!current || state !== 'open') return
    if (Math.random() * 100 < odds.reconnect) void line.reconnect()
    const chance = Math.random() * 100
    const mine = one(own)
    if (allows(current, 'vote')) await vote()
    else if (mine && allows(current, 'changeIdea') && chance < odds.correct) await correct(mine)
    else if (mine && allows(current, 'changeIdea') && chance < odds.correct + odds.withdraw) await withdraw(mine)
    else if (allows(current, 'writeIdea')) await write()
  }

  return {
    phone,
    line,
    dots,
    async live(until) {
      for (;;) {
        const pause = between(1500, 8000)
        if (performance.now() + pause > until) return
        await wait(pause)
        await act()
      }
    },
  }
}
