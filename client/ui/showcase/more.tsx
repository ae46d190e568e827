import { createSignal, For, type JSX } from 'solid-js'
import { Avatar } from '../avatar.tsx'
import { Button } from '../button.tsx'
import { CapHeading } from '../cap-heading.tsx'
import { CeilingGauge } from '../ceiling-gauge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { iconShapes, type IconName } from '../icon-shapes.tsx'
import { Icon } from '../icon.tsx'
import { MessageBar } from '../message-bar.tsx'
import { PageHeader } from '../page-header.tsx'
import { PersonChip } from '../person-chip.tsx'
import { SharesBar, type Share } from '../shares-bar.tsx'
import { Skeleton } from '../skeleton.tsx'
import { Tabs } from '../tabs.tsx'
import styles from './showcase.module.css'

const shares: readonly Share[] = [
  { label: 'Labo', amount: '€ 25.000,00', share: '40,7 %', fraction: 0.407, kind: 'labo' },
  { label: 'Eigen middelen', amount: '€ 22.750,00', share: '37,0 %', fraction: 0.37, kind: 'own' },
  { label: 'Andere subsidies', amount: '€ 12.500,00', share: '20,3 %', fraction: 0.203, kind: 'other' },
  { label: 'Ontbreekt', amount: '€ 1.250,00', share: '2,0 %', fraction: 0.02, kind: 'missing' },
]

export function Sums(): JSX.Element {
  return (
    <section>
      <CapHeading ruled>Sommen</CapHeading>
      <div class={styles.stack}>
        <SharesBar
          label="Wie betaalt € 61.500,00"
          shares={shares}
          aside={
            <>
              gedekt: <b>€ 60.250,00</b>
            </>
          }
        />
        <CeilingGauge
          label="Plafond Labo"
          fraction={1.0000004}
          verdict="€ 0,01 te veel"
          over
          asked="€ 25.000,01"
          most="max. € 25.000,00"
        />
        <MessageBar kind="information" title="53,3 % is zeker:" action={<Button size={28}>Bekijk</Button>}>
          eigen of toegekend.
        </MessageBar>
      </div>
    </section>
  )
}

export function Frames(): JSX.Element {
  const [tab, setTab] = createSignal<'checks' | 'remarks' | 'history'>('checks')
  return (
    <section>
      <CapHeading ruled aside="3 van 11 klaar">
        Kaders
      </CapHeading>
      <div class={styles.stack}>
        <Tabs
          label="Zijpaneel"
          value={tab()}
          onChange={setTab}
          tabs={[
            {
              value: 'checks',
              label: 'Controles',
              count: 2,
              panel: () => <p class={styles.panel}>2 controles</p>,
            },
            {
              value: 'remarks',
              label: 'Opmerkingen',
              count: 3,
              panel: () => <p class={styles.panel}>3 opmerkingen</p>,
            },
            { value: 'history', label: 'Verloop', panel: () => <Skeleton lines={[100, 72]} /> },
          ]}
        />
        <EmptyState title="Nog geen risico’s" action={<Button icon="plus">Risico</Button>}>
          Schrijf op wat dit voorstel kan tegenhouden, en wie erop let.
        </EmptyState>
        <div class={styles.people}>
          <Avatar initials="JV" name="Jonas Vanhoutte, Leiedal" layer="intermunicipal" />
          <PersonChip name="Marijke Desmet" layer="municipality" />
          <PersonChip name="Karel Dhondt" organisation="Provincie" layer="province" bare />
        </div>
        <Skeleton />
      </div>
    </section>
  )
}

export function Icons(): JSX.Element {
  return (
    <section>
      <CapHeading ruled>Tekens</CapHeading>
      <ul class={styles.icons} role="list">
        <For each={Object.keys(iconShapes) as IconName[]}>
          {(name) => (
            <li>
              <Icon name={name} size={20} />
              {name}
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

export function Header(): JSX.Element {
  return (
    <section>
      <CapHeading ruled>Paginakop</CapHeading>
      <div class={styles.stack}>
        <PageHeader
          title="Begroting"
          letter="H"
          look="wide"
          lead="Wat kost het, wie betaalt en wat vragen we aan het Labo?"
          actions={
            <>
              <Button icon="download">Rekenblad</Button>
              <Button look="secondary" icon="plus">
                Kostenlijn
              </Button>
            </>
          }
        />
      </div>
    </section>
  )
}
