import { z } from "zod";

// What the addresses of pages ask for.

/** Of the editor's address: the clause whose thread is open; anything else is none. */
export const editorSearch = z.object({ thread: z.uuid().optional().catch(undefined) });
