import type { Stage } from './assessment.ts'

/** Where the judging of one proposal stands, on screen and on paper. */
export const stageWords: Readonly<Record<Stage, string>> = {
  waiting: 'Ingediend, nog niet geopend',
  scoring: 'Er worden scores gegeven',
  revealed: 'De scores liggen open',
  decided: 'Beslist',
}
