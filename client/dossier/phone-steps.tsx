import { useNavigate, useParams } from '@solidjs/router'
import { Show, type JSX } from 'solid-js'
import type { Section } from '#shared/dossier/template.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { sectionHref } from './hrefs.ts'
import styles from './fields-page.module.css'

export interface PhoneStepsProps {
  readonly section: Section
  readonly at: number
  readonly count: number
  readonly onStep: (to: number) => void
}

/** Field by field through a section, and on into the next one. */
export function PhoneSteps(props: PhoneStepsProps): JSX.Element {
  const dossier = useDossier()
  const navigate = useNavigate()
  const params = useParams<{ proposal: string }>()
  const sections = () => dossier.edition.template.sections
  const beside = (by: -1 | 1): Section | undefined =>
    sections()[sections().findIndex((section) => section.id === props.section.id) + by]
  const open = (section: Section): void => navigate(sectionHref(params.proposal, section.id))
  return (
    <nav class={styles.steps} aria-label={words.section.parts}>
      <Show
        when={props.at > 0}
        fallback={
          <Show when={beside(-1)}>
            {(before) => (
              <Button size={44} icon="chevron-left" onClick={() => open(before())}>
                {words.section.previousSection(before().letter)}
              </Button>
            )}
          </Show>
        }
      >
        <Button size={44} icon="chevron-left" onClick={() => props.onStep(props.at - 1)}>
          {words.section.previous}
        </Button>
      </Show>
      <Show
        when={props.at < props.count - 1}
        fallback={
          <Show when={beside(1)}>
            {(next) => (
              <Button look="secondary" size={44} iconEnd="chevron-right" onClick={() => open(next())}>
                {words.section.nextSection(next().letter)}
              </Button>
            )}
          </Show>
        }
      >
        <Button look="secondary" size={44} iconEnd="chevron-right" onClick={() => props.onStep(props.at + 1)}>
          {words.section.next}
        </Button>
      </Show>
    </nav>
  )
}
