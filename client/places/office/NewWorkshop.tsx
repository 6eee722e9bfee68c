import { createResource } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import type { OfferedTemplate } from '#shared/wire/scripts.ts'
import { ask } from '../../live/http.ts'
import { words } from '../../ui/words.ts'
import { Loaded } from './Loaded.tsx'
import { NewWorkshopForm } from './NewWorkshopForm.tsx'
import { Page } from './Page.tsx'

const t = words(da, en).create

/** Making a workshop: a script, and what is special about this one. */
export function NewWorkshop() {
  const [templates, { refetch }] = createResource(() => ask<OfferedTemplate[]>('GET', '/api/templates'))
  const [homes] = createResource(() => ask<string[]>('GET', '/api/homes'))
  const known = () => {
    const answer = homes()
    return answer?.ok ? answer.value : []
  }
  return (
    <Page title={t.title}>
      <Loaded of={templates} again={refetch}>
        {(list) => <NewWorkshopForm templates={list()} homes={known()} onTemplates={refetch} />}
      </Loaded>
    </Page>
  )
}
