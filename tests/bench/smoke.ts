import { startAll, clear } from './server.ts'
import { Crowd } from './crowd.ts'
const n = Number(process.argv[2] ?? 30)
const ty = Number(process.argv[3] ?? 5)
const rate = Number(process.argv[4] ?? 25)
const servers = await startAll({ guests: n, documents: 1 })
for (const s of servers) {
  const t = performance.now()
  const c = await Crowd.gather(s, n, 170_000)
  console.log(s.name, 'gathered', performance.now() - t, s.memory())
  console.log(await c.type({ typists: ty, perSecond: rate, seconds: 1 }))
  const r = await c.type({ typists: ty, perSecond: rate, seconds: 3 })
  console.log(r, r.cpu * 1000 / r.deliveries, c.missingFrom(await c.stateNow()), c.guests.filter(g => !g.client.open).length)
  c.close()
}
clear()
process.exit(0)
