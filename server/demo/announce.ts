import type { Role } from '#shared/access.ts'
import { demoLink } from '#server/calls/demo-people.ts'
import { demo } from './demo.ts'

const roleWords: Record<Role, string> = {
  coordinator: 'coördinator',
  facilitator: 'begeleider',
  cofacilitator: 'co-begeleider',
  penholder: 'penhouder',
  partner: 'partner',
  reader: 'lezer',
  observer: 'waarnemer',
  juror: 'jurylid',
}

/** Tells the terminal who you can be: one line each, with the link that makes you so. */
export function announce(publicUrl: string, say: (line: string) => void): void {
  say('')
  say(`Demonstratie met verzonnen inhoud. Begin hier: ${publicUrl}/demo`)
  say('')
  const widest = Math.max(...demo.people.map((person) => person.name.length))
  for (const person of demo.people) {
    const organisation = demo.organisations.find((one) => one.id === person.organisation)?.name ?? ''
    const [first] = Object.values(person.roles)
    const role = first ? roleWords[first] : ''
    say(`${person.name.padEnd(widest)}  ${role}, ${organisation}  ${publicUrl}${demoLink(person.id)}`)
  }
  say('')
}
