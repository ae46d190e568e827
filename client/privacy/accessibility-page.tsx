import type { JSX } from 'solid-js'
import { accessibility as words } from '#client/words/privacy.ts'
import { Statement } from './statement.tsx'

/** `/toegankelijkheid`: who can use this, how that is checked, and what is known to be hard. */
export default function AccessibilityPage(): JSX.Element {
  return <Statement page={words.page} lead={words.lead} parts={words.parts} />
}
