import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { may } from '#shared/access.ts'
import { findMunicipalities, municipalitiesIn } from '#shared/call/data/find-municipality.ts'
import { municipalityOf, type Municipality } from '#shared/call/data/municipalities-2024.ts'
import { regions } from '#shared/call/data/regions.ts'
import { sectionContent } from '#shared/dossier/content.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { failed, isRefused, useApi } from '#client/api.ts'
import { noteOf, regionName } from '#client/fields/municipality-words.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { Combobox } from '#client/ui/combobox.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { engagements } from '#client/words/engagements.ts'
import { listed } from '#client/words/fields.ts'
import { municipalities as words } from '#client/words/municipalities.ts'
import styles from './add-municipalities.module.css'

/** Municipalities come from the official list, many at once: a whole region, or a whole region but for a few. */
export function AddMunicipalities(props: { readonly proposal: string }): JSX.Element {
  const dossier = useDossier()
  const [open, setOpen] = createSignal(false)
  return (
    <Show when={may(dossier.actor, 'admit', dossier.phase()) === null}>
      <Button look="secondary" icon="plus" onClick={() => setOpen(true)}>
        {words.add}
      </Button>
      <Show when={open()}>
        <PickDialog proposal={props.proposal} onClose={() => setOpen(false)} />
      </Show>
    </Show>
  )
}

function PickDialog(props: { readonly proposal: string; readonly onClose: () => void }): JSX.Element {
  const dossier = useDossier()
  const api = useApi()
  const announcer = useAnnouncer()
  const home = sectionContent(dossier.content, 'identification').facts.regionCode
  const [region, setRegion] = createSignal(typeof home === 'string' ? home : (regions[0]?.code ?? ''))
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set())
  const [typed, setTyped] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const taken = createMemo(() => new Set(partnersOf(dossier.content).map(({ nis }) => nis)))
  const here = () => municipalitiesIn(region())
  const free = () => here().filter(({ nis }) => !taken().has(nis))
  const outside = () =>
    [...chosen()].flatMap((nis) => municipalityOf(nis) ?? []).filter((one) => one.region !== region())
  const set = (nis: string, on: boolean): void => {
    setProblem('')
    setChosen((before) => {
      const next = new Set(before)
      if (on) next.add(nis)
      else next.delete(nis)
      return next
    })
  }
  const setAll = (on: boolean): void => {
    setProblem('')
    setChosen(new Set([...outside(), ...(on ? free() : [])].map(({ nis }) => nis)))
  }
  /** What was chosen as one would say it: all of it, or all but these. */
  const said = (): string => {
    const left = free().filter(({ nis }) => !chosen().has(nis))
    const most = free().length > 2 && left.length * 2 < free().length
    const sum = words.chosen(chosen().size)
    if (!most) return sum
    const name = regionName(region())
    const all =
      left.length === 0 ? words.wholeRegion(name) : words.except(name, listed(left.map((one) => one.name)))
    return `${all} ${sum}`
  }
  const add = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (busy()) return
    if (chosen().size === 0) {
      setProblem(words.nothing)
      return
    }
    setBusy(true)
    const answer = await api.admitMunicipalities(props.proposal, [...chosen()])
    setBusy(false)
    if (failed(answer)) {
      setProblem(isRefused(answer) ? answer.refused.sentence : engagements.partner.unreachable)
      return
    }
    announcer.say(words.added(answer.organisations.length))
    props.onClose()
  }
  const box = (one: Municipality) => (
    <Checkbox
      label={one.name}
      help={noteOf(one)}
      checked={taken().has(one.nis) || chosen().has(one.nis)}
      notYet={taken().has(one.nis) ? words.already : undefined}
      onChange={(on) => set(one.nis, on)}
    />
  )
  return (
    <Dialog
      open
      wide
      onClose={() => props.onClose()}
      title={words.title}
      description={words.text}
      actions={
        <>
          <Button
            look="primary"
            type="submit"
            form="add-municipalities"
            notYet={busy() ? engagements.partner.busy : undefined}
          >
            {words.act(chosen().size)}
          </Button>
          <Button onClick={() => props.onClose()}>{engagements.partner.cancel}</Button>
        </>
      }
    >
      <form id="add-municipalities" class={styles.form} onSubmit={(event) => void add(event)}>
        <Show when={problem()}>
          <MessageBar kind="error">{problem()}</MessageBar>
        </Show>
        <Combobox
          label={words.search}
          help={words.searchHelp}
          text={typed()}
          onInput={setTyped}
          options={findMunicipalities(typed())
            .filter(({ nis }) => !taken().has(nis))
            .map((one) => ({ value: one.nis, label: one.name, note: noteOf(one) }))}
          onChoose={(nis) => {
            set(nis, true)
            setTyped('')
            announcer.say(said())
          }}
          none={words.none}
          ref={(element) => element.setAttribute('data-first', '')}
        />
        <div class={styles.region}>
          <SelectField
            label={words.region}
            options={regions.map(({ code, name }) => ({ value: code, label: name }))}
            value={region()}
            onChange={setRegion}
          />
          <span class={styles.acts}>
            <Button look="secondary" onClick={() => setAll(true)}>
              {words.whole(regionName(region()))}
            </Button>
            <Button onClick={() => setAll(false)}>{words.nobody}</Button>
          </span>
        </div>
        <fieldset class={styles.list} tabIndex={0}>
          <legend>{words.inRegion(regionName(region()), here().length)}</legend>
          <For each={here()}>{box}</For>
        </fieldset>
        <Show when={outside().length > 0}>
          <fieldset class={styles.list}>
            <legend>{words.outside}</legend>
            <For each={outside()}>{box}</For>
          </fieldset>
        </Show>
        <p class={styles.said} role="status">
          {said()}
        </p>
      </form>
    </Dialog>
  )
}
