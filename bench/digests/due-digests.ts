/** How many digests are due, half of them on each platform: DATELINE_BENCH_DIGESTS=1000 asks for fewer. */
export const subscriptions = Number(process.env.DATELINE_BENCH_DIGESTS || 10_000)

/** When they are due, ms UTC. */
export const due = Date.parse('2025-07-14T08:00:00Z')
