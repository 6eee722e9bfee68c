import * as v from 'valibot'
import { limits } from './limits.ts'

/** Whether a plain value may be kept in a field. */
export type Check = (value: unknown) => boolean

/**
 * A schema as a check. What every update holds (words, numbers, a choice of words, a place) is looked at directly; for all
 * else the schema is asked. Both say the same, except that a word or a heap of values can be too large to be kept at all.
 */
export function checkOf(schema: v.GenericSchema): Check {
  const quick = quickOf(schema)
  if (quick) return quick
  return (value) => weighs(value, limits.valueWeight) >= 0 && v.is(schema, value)
}

function quickOf(schema: v.GenericSchema): Check | undefined {
  const parts = partsOf(schema)
  if (!parts) return undefined
  const { root, rules } = parts
  const check = rootOf(root)
  return check && (rules.length === 0 ? check : (value) => check(value) && rules.every((rule) => rule(value)))
}

function rootOf(schema: v.GenericSchema): Check | undefined {
  switch (schema.type) {
    case 'string':
      return (value) => typeof value === 'string' && value.length <= limits.textLength
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value)
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'picklist':
    case 'literal': {
      const options = new Set(schema.type === 'literal' ? [of(schema, 'literal')] : (of(schema, 'options') as unknown[]))
      return (value) => options.has(value)
    }
    case 'optional': {
      const wrapped = quickOf(of(schema, 'wrapped') as v.GenericSchema)
      return wrapped && ((value) => value === undefined || wrapped(value))
    }
    case 'object':
      return objectOf(of(schema, 'entries') as Record<string, v.GenericSchema>)
    default:
      return undefined
  }
}

/** An object of ours and nothing else in it that could be large. */
function objectOf(entries: Record<string, v.GenericSchema>): Check | undefined {
  const checks: [string, Check][] = []
  for (const [name, schema] of Object.entries(entries)) {
    const check = quickOf(schema)
    if (!check) return undefined
    checks.push([name, check])
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    if (Object.keys(value).length > checks.length) return weighs(value, limits.valueWeight) >= 0 && all(checks, value)
    return all(checks, value)
  }
}

function all(checks: readonly [string, Check][], value: object): boolean {
  for (const [name, check] of checks) if (!check((value as Record<string, unknown>)[name])) return false
  return true
}

/** What a schema begins with, and the rules on top of it; undefined when one of them is not among those known here. */
function partsOf(schema: v.GenericSchema): { root: v.GenericSchema; rules: Check[] } | undefined {
  if (!('pipe' in schema)) return { root: schema, rules: [] }
  const [root, ...steps] = schema.pipe as [v.GenericSchema, ...{ kind: string; type: string; requirement?: unknown }[]]
  const rules: Check[] = []
  for (const { kind, type, requirement } of steps) {
    if (kind !== 'validation') return undefined
    if (type === 'finite') rules.push(Number.isFinite)
    else if (type === 'integer') rules.push(Number.isInteger)
    else if (type === 'min_value') rules.push((value) => (value as number) >= (requirement as number))
    else if (type === 'max_value') rules.push((value) => (value as number) <= (requirement as number))
    else return undefined
  }
  const inner = partsOf(root)
  return 'pipe' in root ? inner && { root: inner.root, rules: [...inner.rules, ...rules] } : { root, rules }
}

const of = (schema: v.GenericSchema, name: string): unknown => Reflect.get(schema, name)

/** What is left of `most` after every letter and every part of a value; less than nothing when it is heavier. */
function weighs(value: unknown, most: number): number {
  if (typeof value === 'string') return most - value.length
  if (typeof value !== 'object' || value === null) return most - 1
  let left = most - 1
  for (const [name, inner] of Object.entries(value)) {
    if (left < 0) return left
    left = weighs(inner, left - name.length)
  }
  return left
}
