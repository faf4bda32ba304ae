import { monitorEventLoopDelay } from 'node:perf_hooks'

// Loaded into the bot's process before src/main.ts: tells over the channel how long its event loop stood still. Asked with "reset" or "report".

const resolution = 5
const delay = monitorEventLoopDelay({ resolution })
delay.enable()

process.on('message', (asked) => {
  if (asked === 'reset') delay.reset()
  // The histogram holds the time between two beats: what is over a beat's own length is a stall.
  else process.send?.({ max: delay.max / 1e6 - resolution, p99: delay.percentile(99) / 1e6 - resolution })
})
process.channel?.unref()
