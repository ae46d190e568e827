import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const pom = fileURLToPath(new URL('./pom.xml', import.meta.url))
const jars = fileURLToPath(new URL('../../data/verapdf/', import.meta.url))

export const needs = `The judge is veraPDF, which is not a part of this project. It needs one of these:
  - the command \`verapdf\`, or its path in VERAPDF
  - Java 11 or later and Maven (on Debian: apt-get install default-jre-headless maven), and once a way to
    Maven Central: the jars are then kept in data/verapdf`

export interface Verdict {
  readonly compliant: boolean
  /** The rules that failed, each with what it asks. */
  readonly failed: readonly string[]
}

/** The profile of a standard: `3a` for PDF/A-3a, `ua1` for PDF/UA-1. */
export type Judge = (file: string, flavour: '3a' | 'ua1') => Promise<Verdict>

const can = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** `null` when there is nothing to judge with. */
export function findJudge(): Judge | null {
  const own = process.env.VERAPDF ?? 'verapdf'
  if (can(own, '--version')) return judgeBy(own, [])
  if (!can('java', '-version')) return null
  if (!existsSync(jars) || readdirSync(jars).length === 0) {
    const copy = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`]
    if (!can('mvn', ...copy)) return null
  }
  return judgeBy('java', ['-cp', `${jars}*`, 'org.verapdf.apps.GreenfieldCliWrapper'])
}

const judgeBy =
  (command: string, first: readonly string[]): Judge =>
  async (file, flavour) => {
    const args = [...first, '--format', 'xml', '-f', flavour, file]
    // It ends with another number than zero for a file that does not comply, and still reports.
    const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 64 * 1024 * 1024 }).catch(
      (failure: { stdout?: string }) => ({ stdout: failure.stdout ?? '' }),
    )
    const rules = stdout.matchAll(
      /<rule [^>]*clause="([^"]*)" testNumber="([^"]*)"[^>]*>\s*<description>([^<]*)/gu,
    )
    return {
      compliant: stdout.includes('isCompliant="true"'),
      failed: [...rules].map(([, clause, number, asks]) => `${clause}-${number} ${asks}`),
    }
  }
