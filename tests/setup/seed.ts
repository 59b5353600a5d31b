import fc from "fast-check";

// The same generated cases at each run.
fc.configureGlobal({ seed: 20_261_122, numRuns: 500 });
