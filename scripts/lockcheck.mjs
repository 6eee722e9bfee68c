// usage: node lockcheck.mjs package-lock.json
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { execSync } from 'node:child_process'
const semver = createRequire(`${execSync('npm root -g', { encoding: 'utf8' }).trim()}/npm/`)('semver')
const l = JSON.parse(fs.readFileSync(process.argv[2] ?? 'package-lock.json')).packages
const names = new Set(Object.keys(l).map((k) => k.split('node_modules/').at(-1)))
const missing = [],
  eng = [],
  scripts = [],
  lic = {}
for (const [k, v] of Object.entries(l)) {
  for (const d of Object.keys(v.optionalDependencies ?? {})) if (!names.has(d)) missing.push(`${k || 'ROOT'} -> ${d}`)
  if (!k) continue
  const e = v.engines?.node
  if (e && !semver.satisfies('20.20.2', e))
    eng.push(`${k}@${v.version} ${e}${v.optional ? '  OPTIONAL => silently skipped under node 20!' : ''}`)
  if (v.hasInstallScript) scripts.push(`${k}@${v.version}`)
  lic[v.license] = (lic[v.license] ?? 0) + 1
}
console.log({
  packages: Object.keys(l).length - 1,
  missingOptionalEntries: missing,
  enginesNotOkOn20: eng,
  scripts,
  licenses: lic,
})
