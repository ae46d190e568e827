import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { samples } from './samples.ts'
import { findJudge, needs } from './vera.ts'

/**
 * Lets an independent judge, veraPDF, look at the files the jury reads: PDF/A-3a and PDF/UA-1, both in one file.
 * Not a part of `npm test`: it needs Java. Run it with `node tests/conformance/run.ts` before a release.
 */
const judge = findJudge()
if (!judge) {
  process.stderr.write(`${needs}\n`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'doorbraak-'))
let wrong = 0
for await (const { name, pdf } of samples()) {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, pdf)
  for (const flavour of ['3a', 'ua1'] as const) {
    const { compliant, failed } = await judge(file, flavour)
    if (!compliant) wrong += 1
    process.stdout.write(
      `${name}.pdf (${pdf.length} bytes), ${flavour}: ${compliant ? 'complies' : 'DOES NOT COMPLY'}\n`,
    )
    for (const rule of failed) process.stdout.write(`  ${rule}\n`)
  }
}
rmSync(folder, { recursive: true, force: true })
process.exit(wrong === 0 ? 0 : 1)
