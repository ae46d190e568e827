import { createContext, createSignal, useContext, type Accessor } from 'solid-js'
import type { Command } from '#shared/workshop/commands.ts'
import type { Sent } from '#client/live/ask.ts'
import type { Opened } from '#client/live/use-live.ts'
import { workshop } from '#client/words/workshop.ts'

/** Commands of this page; what the server would not do is said in its own words, until the next one. */
export interface Orders {
  readonly order: (command: Command) => Promise<Sent>
  readonly problem: Accessor<string>
  readonly clear: () => void
}

export function createOrders(live: Opened): Orders {
  const [problem, setProblem] = createSignal('')
  return {
    problem,
    clear: () => setProblem(''),
    async order(command) {
      const sent = await live.send(command)
      setProblem(sent.kind === 'done' ? '' : sent.kind === 'refused' ? sent.sentence : workshop.unreached)
      return sent
    },
  }
}

export const OrdersContext = createContext<Orders>()

export function useOrders(): Orders {
  const orders = useContext(OrdersContext)
  if (!orders) throw new Error('No orders around this page')
  return orders
}
