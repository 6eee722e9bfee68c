import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Box } from '#shared/geometry.ts'
import type { Sight } from './sights.ts'

export const viewport = { width: 1440, height: 900 }

/** A whiteboard page that can be measured: it sets `data-ready` on `<html>` once all in view is drawn. */
export interface Subject {
  target: string
  url: string
  /** Where the notes lie, row by row, in board units. */
  notes: Box[]
  /** Selector of what fills the view. */
  canvas: string
  profile(browser: Browser): Promise<BrowserContext>
  look(page: Page, sight: Sight): Promise<unknown>
}
