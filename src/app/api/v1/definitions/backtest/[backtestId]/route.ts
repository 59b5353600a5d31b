import { backtestPolicy } from "#features/definitions/backtest/policy.ts";
import { findBacktestJob } from "#features/definitions/backtest/queries/find-backtest-job.ts";
import { backtestJob, backtestJobInput } from "#features/definitions/backtest/schema.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "A back-test that was answered with 202: whether it waits, runs or has failed, and its answer, which is kept for seven days.",
  needs: backtestPolicy.read,
  input: backtestJobInput,
  answer: backtestJob,
  run: findBacktestJob,
});
