import { createHash } from 'node:crypto'
import { createTypesetter } from '#server/dossier/typesetter.ts'
import { energyDossier } from './energy-dossier.ts'

/** A process of its own: prints the dossier, says the hash of the file, closes, and has nothing left to do. */
const typesetter = createTypesetter()
const typeset = await typesetter.typeset(energyDossier())
process.stdout.write(typeset.ok ? createHash('sha256').update(typeset.pdf).digest('hex') : typeset.detail)
await typesetter.close()
