/** So many transactions that may take long go on at a time in one process: the other connections are left to quick ones. */
const mostAtOnce = 6;

let running = 0;
const waiting: (() => void)[] = [];

/** Does what may take long when it is its turn, first come first served; who waits holds no connection. */
export async function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  if (running < mostAtOnce) running += 1;
  else await new Promise<void>((begin) => waiting.push(begin));
  try {
    return await act();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
