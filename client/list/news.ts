import { type Accessor, createEffect, onCleanup } from 'solid-js'
import { list as da } from '#shared/texts/da/list.ts'
import { list as en } from '#shared/texts/en/list.ts'
import type { Desk } from '../items/desk.ts'
import type { Chapter } from '../items/reading.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'

const list = words(da, en)

/** The least time between two pieces of news, milliseconds. */
const pause = 20_000

/** Tells listeners what others have put on the board: how many notes under which heading, and no more often than that. */
export function sayNews(desk: Desk, chapters: Accessor<readonly Chapter[]>): void {
  const seen = new Set<string>()
  const news = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFirst = true

  const say = () => {
    timer = undefined
    announce([...news].map(([title, count]) => list.news(count, title)).join(' '))
    if (news.size > 0) timer = setTimeout(say, pause)
    news.clear()
  }
  createEffect(() => {
    for (const { zone, clusters, notes } of chapters()) {
      const title = zone?.title ?? list.outside
      for (const { id } of [...notes, ...clusters.flatMap((one) => one.notes)]) {
        if (!seen.has(id) && !isFirst && desk.editing.id() !== id) news.set(title, (news.get(title) ?? 0) + 1)
        seen.add(id)
      }
    }
    isFirst = false
    if (news.size > 0) timer ??= setTimeout(say, 1_000)
  })
  onCleanup(() => clearTimeout(timer))
}
