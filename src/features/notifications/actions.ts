"use server";

import { formAction } from "#platform/action.ts";
import { dismissNotification } from "./commands.ts";
import { dismissNotificationInput } from "./schema.ts";

export const dismissNotificationAction = formAction(dismissNotificationInput, dismissNotification);
