import { z } from "zod";

/** One event of a stream. Beats have no topics. */
export type Heard = { readonly cursor: string; readonly topics: readonly string[] };

/** Somebody who listens to a stream. */
export type Listener = {
  /** All that came so far, oldest first; the first one says what happened before. */
  readonly heard: readonly Heard[];
  /** Resolves with the first event, past or future, that names the topic. Throws if the stream ends before. */
  untilTold(topic: string): Promise<Heard>;
  /** As above, with the first one that is yet to come. */
  untilNext(topic: string): Promise<Heard>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  hangUp(): Promise<void>;
};

const data = z.object({ topics: z.array(z.string()).default([]) });

/** Opens a stream over HTTP and resolves with its first event there. Throws where it is refused. */
export async function listenAt(address: string, cookie: string, query: Record<string, string> = {}): Promise<Listener> {
  const url = new URL(`/api/live?${new URLSearchParams(query)}`, address);
  const answer = await fetch(url, { headers: { Cookie: cookie } });
  if (!answer.ok || !answer.body) throw new Error(`the stream answered ${answer.status}: ${await answer.text()}`);
  const heard: Heard[] = [];
  const news = new EventTarget();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();

  const listen = async () => {
    let text = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      heard.push(...events.map(parse));
      news.dispatchEvent(new Event("heard"));
    }
  };
  const ended = listen();
  const until = <Found>(find: () => Found | undefined) =>
    new Promise<Found>((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        news.removeEventListener("heard", look);
        resolve(found);
      };
      news.addEventListener("heard", look);
      ended.then(() => reject(new Error("the stream ended")), reject);
      look();
    });
  await until(() => heard[0]);
  const untilToldAfter = (topic: string, count: number) =>
    until(() => heard.slice(count).find(({ topics }) => topics.includes(topic)));
  return {
    heard,
    ended,
    untilTold: (topic) => untilToldAfter(topic, 0),
    untilNext: (topic) => untilToldAfter(topic, heard.length),
    hangUp: () => reader.cancel(),
  };
}

/** As many streams for each of these cookies, one after the other, so that even a busy machine keeps up. */
export async function listenersAt(address: string, cookies: readonly string[], each: number): Promise<Listener[]> {
  const open: Listener[] = [];
  while (open.length < cookies.length * each) {
    open.push(...(await Promise.all(cookies.map((cookie) => listenAt(address, cookie)))));
  }
  return open;
}

function parse(event: string): Heard {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(event)?.[1] ?? "";
  return { cursor: field("id"), topics: data.parse(JSON.parse(field("data"))).topics };
}
