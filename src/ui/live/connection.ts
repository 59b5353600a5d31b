import { randomId } from "#platform/random-id.ts";
import { pauseBeforeQuestion, pauseBeforeTry } from "./pauses.ts";
import { concerns, type Interest } from "./topics.ts";

/** How news reaches this page: at once, every few seconds, not at all just now, or no more because the session is over. */
export type ConnectionState = "live" | "polling" | "offline" | "ended";

type Listener = { readonly interest: Interest; readonly onChange: () => void };

// A stream that stays silent for this long is dead, or held back by a proxy. The server says something every 15 seconds.
const firstWordMs = 8_000;
const silenceMs = 40_000;

const listeners = new Set<Listener>();
const watchers = new Set<() => void>();
let state: ConnectionState = "live";
let cursor = "";
let failures = 0;
let source: EventSource | null = null;
let silence: number | undefined;
let nextTry: number | undefined;
let nextQuestion: number | undefined;

/** This page, as long as it is loaded, among all that the person has open. */
export const tab = randomId().replaceAll("-", "");

/**
 * Connects this page, which shows everything before `from`. A page that nobody looks at lets its stream go, since browsers
 * allow a site only a few connections; when it is looked at again it learns by its cursor what it missed. Answers how to end it.
 */
export function connect(from: string): () => void {
  cursor ||= from;
  tryStream();
  document.addEventListener("visibilitychange", followVisibility);
  window.addEventListener("online", tryStream);
  window.addEventListener("offline", goOffline);
  return () => {
    document.removeEventListener("visibilitychange", followVisibility);
    window.removeEventListener("online", tryStream);
    window.removeEventListener("offline", goOffline);
    hangUp();
    cursor = "";
  };
}

/** Calls `onChange` when a topic of interest changed, until the answer is called. */
export function subscribe(interest: Interest, onChange: () => void): () => void {
  const listener = { interest, onChange };
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** How the page hears of what others change just now. */
export function currentState(): ConnectionState {
  return state;
}

/** Calls `watch` when the state has changed, until the answer is called. */
export function watchState(watch: () => void): () => void {
  watchers.add(watch);
  return () => void watchers.delete(watch);
}

function followVisibility() {
  if (document.hidden) hangUp();
  else tryStream();
}

function goOffline() {
  hangUp();
  enter("offline");
}

function tryStream() {
  closeStream();
  if (document.hidden) return;
  source = new EventSource(`/api/live?${new URLSearchParams({ cursor, tab })}`);
  source.onmessage = hear;
  source.addEventListener("beat", hear);
  source.onerror = loseStream;
  expectWord(firstWordMs);
}

function hear({ data, lastEventId }: MessageEvent<string>) {
  failures = 0;
  clearTimeout(nextQuestion);
  nextQuestion = undefined;
  expectWord(silenceMs);
  enter("live");
  const { topics = [] }: { topics?: string[] } = JSON.parse(data);
  tell(lastEventId, topics);
}

/** The stream broke off or was refused. Once is no matter; whoever doesn't get it back at once asks meanwhile. */
function loseStream() {
  closeStream();
  failures += 1;
  nextTry = window.setTimeout(tryStream, pauseBeforeTry(failures, Math.random()));
  if (failures > 1) nextQuestion ??= window.setTimeout(ask);
}

async function ask() {
  const answer = await fetch(`/api/live/since?${new URLSearchParams({ cursor })}`).catch(() => null);
  // The stream has come back, or nobody looks any more.
  if (nextQuestion === undefined) return;
  if (answer?.status === 401) return end();
  enter(answer?.ok ? "polling" : "offline");
  nextQuestion = window.setTimeout(ask, pauseBeforeQuestion(Math.random()));
  if (!answer?.ok) return;
  const { cursor: next, topics }: { cursor: string; topics: string[] } = await answer.json();
  tell(next, topics);
}

function tell(next: string, topics: readonly string[]) {
  cursor = next;
  for (const { interest, onChange } of listeners) if (concerns(topics, interest)) onChange();
}

function end() {
  hangUp();
  enter("ended");
}

function hangUp() {
  closeStream();
  clearTimeout(nextQuestion);
  nextQuestion = undefined;
  failures = 0;
}

function closeStream() {
  clearTimeout(silence);
  clearTimeout(nextTry);
  source?.close();
  source = null;
}

function expectWord(withinMs: number) {
  clearTimeout(silence);
  silence = window.setTimeout(loseStream, withinMs);
}

function enter(next: ConnectionState) {
  if (state === next) return;
  state = next;
  for (const watch of watchers) watch();
}
