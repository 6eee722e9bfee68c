import { setTimeout as wait } from 'node:timers/promises'
import { cpuSeconds, rssMb } from './processUse.ts'
import { tenth } from '#server/dev/spread.ts'

/** What a process used while something went on. `generator` is the load's own use of the machine, in cores. */
export interface Use {
  cores: number
  cpuSeconds: number
  rssMb: number
  generator: number
}

const hundredth = (value: number): number => Math.round(value * 100) / 100

/** Runs something and tells what a process used meanwhile. */
export async function useWhile(pid: number, run: () => Promise<unknown>): Promise<Use> {
  const [begun, cpu, own] = [performance.now(), cpuSeconds(pid), process.cpuUsage()]
  await run()
  const seconds = (performance.now() - begun) / 1000
  const used = cpuSeconds(pid) - cpu
  const { user, system } = process.cpuUsage(own)
  return {
    cores: hundredth(used / seconds),
    cpuSeconds: hundredth(used),
    rssMb: tenth(rssMb(pid)),
    generator: hundredth((user + system) / 1e6 / seconds),
  }
}

/** Calls `act` for each of `count` actors `perSecond` times a second, evenly spread, for so many seconds. */
export async function evenly(
  count: number,
  perSecond: number,
  seconds: number,
  act: (actor: number) => void,
): Promise<void> {
  const begun = performance.now()
  const all = Math.floor(count * perSecond * seconds)
  for (let done = 0; done < all; ) {
    const due = Math.min(all, Math.floor(((performance.now() - begun) / 1000) * count * perSecond))
    for (; done < due; done++) act(done % count)
    await wait(2)
  }
}
