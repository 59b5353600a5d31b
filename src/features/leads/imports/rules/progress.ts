import type { Import } from "../schema.ts";

type Progress = {
  readonly title: string;
  readonly text: string;
  /** From 0 to 1; null where nobody can tell. */
  readonly share: number | null;
};

/** How far an import has come, in words. */
export function importProgress({ state, readBytes, bytes }: Pick<Import, "state" | "readBytes" | "bytes">): Progress {
  switch (state) {
    case "queued":
      return { title: "About to start", text: "Waits for its turn. You can leave this page; it goes on.", share: 0 };
    case "reverting":
      return { title: "Being taken back", text: "You can leave this page; it goes on.", share: null };
    default:
      return {
        title: "Landing",
        text: "You can leave this page; it goes on.",
        share: bytes > 0 ? Math.min(1, readBytes / bytes) : 0,
      };
  }
}
