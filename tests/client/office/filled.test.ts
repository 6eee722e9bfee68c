import { expect, test } from 'vitest'
import { isFilled, isRequired } from '#client/places/office/proposal/filled.ts'
import { emptyContent } from '#shared/proposal/content.ts'
import { type SectionId, sections } from '#shared/proposal/sections.ts'

const section = (id: SectionId) => sections.find((one) => one.id === id)!

test('nothing is filled in a new proposal', () => {
  const content = emptyContent()
  expect(sections.filter((one) => isFilled(content, one))).toEqual([])
})

test('blank lines are not an answer', () => {
  const content = emptyContent()
  content.sections.summary = [{ is: 'paragraph', runs: [{ text: '  ' }] }]
  expect(isFilled(content, section('summary'))).toBe(false)
  content.sections.summary = [{ is: 'paragraph', runs: [{ text: 'Ro om morgenen' }] }]
  expect(isFilled(content, section('summary'))).toBe(true)
})

test('a note beside the rights questions does not answer them', () => {
  const content = emptyContent()
  content.sections.rights_check = [{ is: 'paragraph', runs: [{ text: 'Vi har talt om det' }] }]
  expect(isFilled(content, section('rights_check'))).toBe(false)
})

test('a free trial costs nothing, and nought is an answer', () => {
  const content = emptyContent()
  content.fields.totalDkk = 0
  expect(isFilled(content, section('economy'))).toBe(true)
})

test('only those who need nobody to say yes may skip the rules', () => {
  const content = emptyContent()
  expect(isRequired(content, section('rules'))).toBe(true)
  content.fields.mandateNeed = 'none'
  expect(isRequired(content, section('rules'))).toBe(false)
  expect(isFilled(content, section('rules'))).toBe(true)
})
