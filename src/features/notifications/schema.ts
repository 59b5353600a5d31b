import { z } from "zod";
import type { AnyFact, RecordedFact } from "../activity/schema.ts";

/** A fact that one member should know of, until they dismiss it. */
export type Notification<Fact extends AnyFact = AnyFact> = { readonly id: string; readonly fact: RecordedFact<Fact> };

export const dismissNotificationInput = z.object({ notificationId: z.uuid("The id of one of your notifications.") });
export type DismissNotificationInput = z.output<typeof dismissNotificationInput>;
