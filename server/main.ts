import { pino } from 'pino'
import { keepBallast } from './ballast.ts'
import { causeOf } from './causeOf.ts'
import { readConfig } from './config.ts'
import { leaveInvitation } from './invitation.ts'
import { openParts } from './openParts.ts'
import { start } from './start.ts'
import { lanAddresses, startText } from './startText.ts'

/** Reads the environment, opens the adapters and serves. Whatever stands in the way is said in one sentence. */
async function main(): Promise<void> {
  const config = readConfig(process.env, lanAddresses())
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }))
  const running = await start(await openParts(config, log))
  await leaveInvitation(running.parts)
  keepBallast(config.dataFolder, running.parts.clock, log)

  const stop = (code: number) =>
    running.stop().then(
      () => process.exit(code),
      (error) => {
        log.error(causeOf(error), 'the stop failed')
        process.exit(1)
      },
    )
  process.once('SIGTERM', () => stop(0))
  process.once('SIGINT', () => stop(0))
  process.once('uncaughtException', (error) => {
    log.error(causeOf(error), 'stopping after a bug')
    stop(1)
  })
  console.log(startText(running))
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
