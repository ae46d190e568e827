import type { Block, Card, Section as PrintedSection } from '#server/dossier/printed.ts'
import type { Edition } from '#shared/call/edition.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { engagementsRoot, type Path } from '#shared/dossier/schema.ts'
import type { Template } from '#shared/dossier/template.ts'
import { guideLetter, levelWords } from '#shared/dossier/trail-outline.ts'
import { trailOf, type Answer } from '#shared/dossier/trail.ts'

/** The jury's way through the dossier: per criterion where it is answered, and what the writers think of it. */
export function printTrail(content: DossierContent, { template }: Edition): PrintedSection | null {
  const trail = trailOf(content, template)
  if (trail.length === 0) return null
  const cards = trail.flatMap((answer) => cardOf(answer, template) ?? [])
  const open = trail.filter(({ state }) => state === 'empty').map(({ criterion }) => short(criterion.code))
  const blocks: Block[] = [
    {
      kind: 'trail',
      caption: 'De criteria en waar ze beantwoord worden',
      criteria: trail.map((answer) => ({
        code: short(answer.criterion.code),
        label: answer.criterion.label,
        answeredIn: lettersOf(answer, template),
      })),
    },
    ...(open.length > 0
      ? [{ kind: 'note', text: `Nog nergens beantwoord: ${open.join(', ')}.` } as const]
      : []),
    ...(cards.length > 0
      ? [
          { kind: 'heading', text: 'Wat de indieners er zelf van vinden' } as const,
          { kind: 'cards', cards } as const,
        ]
      : []),
  ]
  return {
    letter: guideLetter(template),
    title: 'Leeswijzer voor de jury',
    lead: 'Waar beantwoordt dit dossier de criteria?',
    answers: [],
    blocks,
  }
}

const short = (code: string): string => code.replace(/^C/u, '')

/** Letters of the sections in which something is written that answers it, in the dossier's order. */
function lettersOf({ places, marks }: Answer, template: Template): readonly string[] {
  const found = new Set(
    [...places, ...marks].filter(({ filled }) => filled).map(({ path }) => sectionIdOf(path, template)),
  )
  return template.sections.filter(({ id }) => found.has(id)).map(({ letter }) => letter)
}

function sectionIdOf(path: Path, template: Template): string | undefined {
  const [root, , drawer] = path
  if (root !== engagementsRoot) return root
  const shape = drawer === 'commitments' ? 'engagements' : 'budget'
  return template.sections.find((section) => section.shape === shape)?.id
}

/** Only of what somebody said something about. */
function cardOf({ criterion, assessment, marks }: Answer, template: Template): Card | null {
  const { level, reason } = assessment
  const rows = [
    ...(reason === undefined ? [] : [{ label: 'Waarom', value: reason }]),
    ...marks
      .filter(({ filled }) => filled)
      .map(({ label, quote, path }) => {
        const id = sectionIdOf(path, template)
        const letter = template.sections.find((section) => section.id === id)?.letter ?? ''
        return { label: 'Aangeduid', value: `${letter} · ${label}${quote === '' ? '' : `: “${quote}”`}` }
      }),
  ]
  if (level === undefined && rows.length === 0) return null
  return {
    code: short(criterion.code),
    title: criterion.label,
    kicker: null,
    status: level === undefined ? null : levelWords[level],
    rows,
  }
}
