/**
 * Maps an endless input with up to `ahead` at once, and yields in the input's order. Takes no more input than that: what is slow to be written holds
 * up what is read.
 */
export async function* inOrder<In, Out>(input: AsyncIterable<In>, ahead: number, map: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  const running: Promise<Out>[] = []
  for await (const item of input) {
    const one = map(item)
    // A rejection is seen when its turn comes.
    one.catch(() => {})
    running.push(one)
    if (running.length >= ahead) {
      const first = running.shift()
      if (first) yield await first
    }
  }
  for (const one of running) yield await one
}
