import { prepareBacktest } from "#features/definitions/backtest/commands/ask-backtest.ts";
import { backtestPolicy } from "#features/definitions/backtest/policy.ts";
import { backtest, backtestInput, backtestJob } from "#features/definitions/backtest/schema.ts";
import { TakenUp } from "#platform/api/answers.ts";
import { preparedEndpoint } from "#platform/api/endpoint.ts";
import { isRefusal } from "#platform/refusals.ts";

export const POST = preparedEndpoint({
  says: "What a definition would have done to the leads whose outcome is known; nothing changes by it. More than 200,000 leads are answered with 202 and judged in the background.",
  needs: backtestPolicy.read,
  input: backtestInput,
  answer: backtest,
  later: backtestJob,
  async prepare(caller, input, now) {
    const ask = await prepareBacktest(caller, input, now);
    return async () => {
      const tried = await ask();
      if (isRefusal(tried)) return tried;
      return "job" in tried ? new TakenUp(tried.job) : tried.answer;
    };
  },
});
