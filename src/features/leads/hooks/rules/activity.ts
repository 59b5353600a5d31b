import { propertiesOf } from "./properties.ts";
import type { Properties } from "./sender.ts";

/** A call, mail, meeting or message as a program keeps it, in its own words. */
export type Activity = {
  readonly id: unknown;
  readonly type: unknown;
  readonly occurredAt: unknown;
  readonly subject?: unknown;
  readonly direction?: unknown;
  readonly answered?: unknown;
  readonly automatic?: unknown;
  /** Whose it is. */
  readonly leadId: unknown;
};

/** The same under the names by which the columns of activities are known. */
export function activityProperties(activity: Activity): Properties {
  return propertiesOf([
    ["activity id", activity.id],
    ["activity type", activity.type],
    ["occurred at", activity.occurredAt],
    ["subject", activity.subject],
    ["direction", activity.direction],
    ["answered", activity.answered],
    ["automatic", activity.automatic],
    ["lead id", activity.leadId],
  ]);
}
