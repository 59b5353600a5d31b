"use server";

import { formAction } from "#platform/action.ts";
import { chooseNews } from "./commands/choose-news.ts";
import { dismissAllNotifications, dismissNotifications } from "./commands/dismiss.ts";
import { chooseNewsInput, dismissAllInput, dismissNotificationsInput } from "./schema.ts";

export const dismissNotificationsAction = formAction(dismissNotificationsInput, dismissNotifications);

export const dismissAllAction = formAction(dismissAllInput, dismissAllNotifications);

export const chooseNewsAction = formAction(chooseNewsInput, chooseNews);
