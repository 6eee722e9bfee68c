import * as v from 'valibot'
import { aims, answers, deciders, entryModes, goalKinds, levels, mandateNeeds, releaseTypes, rightsQuestions, themes, voices } from '#shared/programme/codes.ts'
import data from '../sampleWorkshop.json' with { type: 'json' }

const voice = v.picklist(voices)
const text = v.string()
const period = v.object({ start: text, midway: text, end: text })

/** What the demo plays: an invented workshop with 40 notes, 7 clusters, 6 cards, 8 rules and 3 proposals. */
const schema = v.object({
  careHome: v.object({ name: text }),
  workshop: v.object({ title: text, templateId: text, date: text, votesPerPerson: v.number() }),
  participants: v.array(v.object({ voice, count: v.number() })),
  notes: v.array(
    v.object({ id: text, voice, text, zone: text, enteredBy: v.picklist(entryModes), scribeVoice: v.nullable(voice) }),
  ),
  edgeCaseNotes: v.array(v.object({ id: text, text, expect: text })),
  clusters: v.array(v.object({ id: text, title: text, noteIds: v.array(text) })),
  votes: v.array(v.object({ clusterId: text, byVoice: v.record(voice, v.number()) })),
  rules: v.array(
    v.object({
      id: text,
      title: text,
      sourceText: text,
      decidedBy: v.picklist(deciders),
      releaseType: v.picklist(releaseTypes),
      insteadWeDo: text,
    }),
  ),
  cards: v.array(
    v.object({
      id: text,
      title: text,
      what: text,
      forWhom: text,
      better: text,
      inTheWay: text,
      firstStep: text,
      sourceNoteIds: v.array(text),
      themes: v.array(v.picklist(themes)),
      aims: v.array(v.picklist(aims)),
      mandateNeed: v.picklist(mandateNeeds),
    }),
  ),
  proposals: v.array(
    v.object({
      id: text,
      cardId: text,
      title: text,
      level: v.picklist(levels),
      themes: v.array(v.picklist(themes)),
      aims: v.array(v.picklist(aims)),
      sections: v.record(text, v.union([text, v.array(text)])),
      ruleIds: v.array(text),
      period,
      rightsCheck: v.record(v.picklist(rightsQuestions), v.picklist(answers)),
      rightsNote: text,
      guardAnswers: v.record(text, v.picklist(['yes', 'no'])),
      voicesHeard: v.array(v.object({ voice, count: v.number(), method: text })),
      affectsWorkingConditions: v.boolean(),
      affectsAgreement: v.boolean(),
      resultGoals: v.array(
        v.object({
          kind: v.picklist(goalKinds),
          indicator: text,
          unit: text,
          baseline: v.nullable(v.number()),
          target: v.number(),
          targetDate: text,
          method: text,
          frequency: text,
          responsibleRole: text,
        }),
      ),
      economy: v.object({ totalDkk: v.number(), requestedFromFundDkk: v.number(), stateExtraCost: v.picklist(answers) }),
    }),
  ),
})

export type Sample = v.InferOutput<typeof schema>
export const sample: Sample = v.parse(schema, data)
