import type { JSX } from 'solid-js'
import { files } from '#client/api.ts'
import { Button, type ButtonLook } from '#client/ui/button.tsx'
import { freeze } from '#client/words/freeze.ts'
import styles from './downloads.module.css'

export interface DownloadsProps {
  readonly proposal: string
  readonly version: number
}

/** The files of a version; the PDF first, because that is what decides. */
export function Downloads(props: DownloadsProps): JSX.Element {
  return (
    <div class={styles.downloads}>
      <Download
        title={freeze.pdf}
        kind={freeze.pdfKind}
        act={freeze.pdfAct}
        look="primary"
        href={files.pdf(props.proposal, props.version)}
        file={freeze.pdfFile(props.version)}
      />
      <Download
        title={freeze.data}
        kind={freeze.dataKind}
        act={freeze.dataAct}
        look="secondary"
        href={files.json(props.proposal, props.version)}
        file={freeze.dataFile(props.version)}
      />
      <Download
        title={freeze.budget}
        kind={freeze.budgetKind}
        act={freeze.budgetAct}
        look="secondary"
        href={files.budget(props.proposal, 'xlsx', props.version)}
        file={freeze.budgetFile(props.version)}
      />
    </div>
  )
}

function Download(props: {
  readonly title: string
  readonly kind: string
  readonly act: string
  readonly look: ButtonLook
  readonly href: string
  readonly file: string
}): JSX.Element {
  return (
    <section class={styles.download}>
      <div>
        <h2>{props.title}</h2>
        <p>{props.kind}</p>
      </div>
      <Button look={props.look} icon="download" wide href={props.href} download={props.file}>
        {props.act}
      </Button>
    </section>
  )
}
