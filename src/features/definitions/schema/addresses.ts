import { z } from "zod";

// What the addresses of pages ask for.

/** Of the editor's address: the clause whose thread is open; anything else is none. */
export const editorSearch = z.object({ thread: z.uuid().optional().catch(undefined) });

/** Of whom one wants to see which the draft calls worthwhile: those who came in of late, or those who are open inquiries now. */
export const fulfillingSearch = z.object({ among: z.enum(["recent", "open"]).catch("recent") });
export type FulfillingSearch = z.output<typeof fulfillingSearch>;
