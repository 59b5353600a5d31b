import { once } from "node:events";
import { Client } from "pg";

/** Two bare connections to a database, one of which listens to what the other says. */
export type Wire = AsyncDisposable & {
  /** Milliseconds from NOTIFY to its arrival. */
  readonly timeNotice: () => Promise<number>;
};

/** Opens a wire; disposing of it closes both ends. */
export async function openWire(connectionString: string): Promise<Wire> {
  const [speaker, listener] = [new Client({ connectionString }), new Client({ connectionString })];
  await Promise.all([speaker.connect(), listener.connect()]);
  await listener.query("LISTEN bench");
  return {
    async timeNotice() {
      const arrival = once(listener, "notification");
      const since = performance.now();
      await speaker.query("NOTIFY bench, 'news'");
      await arrival;
      return performance.now() - since;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([speaker.end(), listener.end()]);
    },
  };
}
