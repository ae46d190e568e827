import type { JSX } from 'solid-js'
import { Button } from '../button.tsx'
import { CapHeading } from '../cap-heading.tsx'
import { TextLink } from '../text-link.tsx'
import styles from './showcase.module.css'

export function Buttons(): JSX.Element {
  return (
    <section>
      <CapHeading ruled>Knoppen</CapHeading>
      <div class={styles.row}>
        <Button look="primary" icon="plus">
          Kostenlijn
        </Button>
        <Button look="primary" data-as="hover">
          Zweven
        </Button>
        <Button look="primary" data-as="focus">
          Focus
        </Button>
        <Button look="secondary">Tweede keus</Button>
        <Button>Neutraal</Button>
        <Button look="quiet">Stil</Button>
      </div>
      <div class={styles.row}>
        <Button look="danger">Verwijder</Button>
        <Button look="secondary" size={28}>
          Klein 28
        </Button>
        <Button look="secondary">Gewoon 36</Button>
        <Button look="secondary" size={44}>
          Groot 44
        </Button>
        <Button icon="more" label="Meer over deze stap" />
        <TextLink href="#velden">Een link</TextLink>
      </div>
      <div class={styles.row}>
        <Button notYet="Nog 2 fouten houden het bevriezen tegen.">Nog niet</Button>
      </div>
    </section>
  )
}
