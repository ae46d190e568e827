import type { JSX } from 'solid-js'
import { CapHeading } from '../cap-heading.tsx'
import { CaretFlag } from '../caret-flag.tsx'
import { DataTable } from '../data-table.tsx'
import { Icon } from '../icon.tsx'
import styles from './reading.module.css'

export function Carets(): JSX.Element {
  return (
    <section>
      <CapHeading ruled>Carets: kleur is de laag, naam is de mens</CapHeading>
      <div class={styles.answer}>
        <p>
          Eén verdeelsleutel voor alle gemeenten.
          <i class={styles.caret} data-layer="flemish" />
          <CaretFlag layer="flemish" name="An Claeys" organisation="dep. Omgeving" />
        </p>
        <p>
          De opbrengst volgt <mark>het aantal aansluitingen</mark>
          <i class={styles.caret} />
          <CaretFlag layer="municipality" name="Marijke Desmet" organisation="Kortrijk" />
        </p>
        <p>
          Na 3 seconden krimpt het label tot
          <i class={styles.caret} data-layer="province">
            <CaretFlag layer="province" name="Karel Dhondt" organisation="Provincie" small />
          </i>{' '}
          de letter; mijn eigen caret is inkt.
          <i class={styles.caret} data-layer="mine" />
        </p>
      </div>
    </section>
  )
}

export function Ledger(): JSX.Element {
  return (
    <section class={styles.ledger}>
      <CapHeading ruled>Tabel</CapHeading>
      <DataTable caption="Kostenlijnen met bedrag en saldo" dense>
        <thead>
          <tr>
            <th scope="col">Kostenlijn</th>
            <th scope="col" data-number>
              Bedrag
            </th>
            <th scope="col" data-number>
              Saldo
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Procesbegeleiding</th>
            <td data-number>€ 15.000,00</td>
            <td data-number data-minus>
              − € 1.250,00
            </td>
          </tr>
          <tr>
            <th scope="row">Vereveningsinstrument</th>
            <td data-number>€ 14.000,00</td>
            <td data-number>
              <span class={styles.closes}>
                <Icon name="check" size={14} /> sluit
              </span>
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Totaal</th>
            <td data-number>€ 29.000,00</td>
            <td data-number>− € 1.250,00</td>
          </tr>
        </tfoot>
      </DataTable>
    </section>
  )
}
