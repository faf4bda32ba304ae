import fc from 'fast-check'

// Property tests try the same texts in every run, so that a red run is about the change at hand. To look further: DATELINE_TEST_SEED=$RANDOM npm test
fc.configureGlobal({ seed: Number(process.env.DATELINE_TEST_SEED ?? 20250713) })
