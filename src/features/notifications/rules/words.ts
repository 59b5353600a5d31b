import type { NotificationFact } from "../schema.ts";

/** What somebody did, to be read after their name. */
export function notificationFactSentence({ type }: NotificationFact): string {
  switch (type) {
    case "notification_choice.changed":
      return "chose how to be told of news";
  }
}
