import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** The clock of this device (epoch ms), looked at again every so many ms for as long as its owner lives. */
export function createNow(every: number): Accessor<number> {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), every)
  onCleanup(() => clearInterval(timer))
  return now
}
