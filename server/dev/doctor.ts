import { doctor as t } from '#shared/texts/da/doctor.ts'
import { type Config, readConfig } from '../config.ts'
import { lanAddresses } from '../startText.ts'
import { lookAtAddress, lookAtCertificate, lookAtProxy } from './doctor/address.ts'
import { lookAtClock } from './doctor/clock.ts'
import { lookAtDisk, lookAtFsync } from './doctor/disk.ts'
import { bad, type Finding, good } from './doctor/finding.ts'
import { lookAtFolder } from './doctor/folder.ts'
import { lookAtStores } from './doctor/stores.ts'
import { runScript } from './runScript.ts'

const marks = { good: '✓', see: '!', bad: '✗' } as const

function lookAtNode(): Finding {
  const { node } = process.versions
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const isNew = major > 24 || (major === 24 && minor >= 15)
  return isNew ? good('node', t.node.good(node), node) : bad('node', t.node.old(node), node)
}

function lookAtSettings(): Config | Finding {
  try {
    return readConfig(process.env, lanAddresses())
  } catch (cause) {
    return bad('settings', cause instanceof Error ? cause.message : String(cause))
  }
}

async function lookAtAll(): Promise<Finding[]> {
  const config = lookAtSettings()
  if ('look' in config) return [lookAtNode(), config]
  const { dataFolder } = config
  const folder = await lookAtFolder(dataFolder)
  const first = [
    lookAtNode(),
    good('settings', t.settings.good),
    lookAtAddress(config),
    ...lookAtProxy(config),
    await lookAtCertificate(config),
  ]
  const disk = await lookAtDisk(dataFolder)
  if (folder.is === 'bad') return [...first, folder, ...disk]
  const { findings, newest } = await lookAtStores(config)
  return [...first, folder, ...disk, await lookAtFsync(dataFolder), ...findings, await lookAtClock(newest)]
}

/** `npm run doctor`: looks whether Frirum can be trusted on this machine, and says what to do where it cannot. */
runScript(async () => {
  console.log(t.title)
  const findings = await lookAtAll()
  for (const { is, say } of findings) console.log(`${marks[is]} ${say}`)
  const count = (is: Finding['is']) => findings.filter((one) => one.is === is).length
  if (count('bad') > 0) console.log(t.someBad(count('bad')))
  else console.log(count('see') > 0 ? t.someToSee(count('see')) : t.allGood)
  return { ok: count('bad') === 0, checks: findings.map(({ look, is, value }) => ({ look, is, value })) }
})
