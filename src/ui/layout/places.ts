import { Contact, FileSignature, House, type LucideIcon, Settings } from "lucide-react";

/** A page that can be gone to. The shortcut is a letter typed after "g". */
type PageAddress = { readonly href: string; readonly label: string; readonly shortcut?: string };

/** A place of the rail with the pages that belong to it. */
export type Place = PageAddress & { readonly icon: LucideIcon; readonly pages: readonly PageAddress[] };

/** The settings in the order of their list, by whose they are. A feature adds its page in one line, and it is found everywhere. */
export const settingsGroups: readonly { readonly label: string; readonly items: readonly PageAddress[] }[] = [
  {
    label: "Shared",
    items: [
      { href: "/settings/workspace", label: "Workspace" },
      { href: "/settings/members", label: "Members" },
      { href: "/settings/calendars", label: "Working calendars" },
      { href: "/settings/cycles", label: "Sales cycles" },
      { href: "/settings/fields", label: "Lead fields" },
      { href: "/settings/assignment", label: "Assignment" },
      { href: "/settings/api-keys", label: "API keys" },
      { href: "/settings/hooks", label: "Incoming webhooks" },
      { href: "/settings/api", label: "API" },
      { href: "/activity", label: "Activity", shortcut: "a" },
      { href: "/settings/outbox", label: "Outbox" },
    ],
  },
  {
    label: "Mine",
    items: [
      { href: "/settings/account", label: "My account" },
      { href: "/settings/notifications", label: "My notifications" },
      { href: "/settings/sessions", label: "My sessions" },
    ],
  },
];

/** The pages among the settings. */
export const settingsPages: readonly PageAddress[] = settingsGroups.flatMap(({ items }) => items);

/** What belongs to the home page: the bell leads there. */
const homePages: readonly PageAddress[] = [{ href: "/notifications", label: "Notifications", shortcut: "n" }];

/** The drafts of agreements, each of a kind, and what was signed. */
const agreementPages: readonly PageAddress[] = [
  { href: "/definition", label: "Lead definition", shortcut: "w" },
  { href: "/definition/evidence", label: "Evidence" },
  { href: "/agreements/verify", label: "Verify a version" },
];

/** What belongs to the leads beside their list. */
const leadPages: readonly PageAddress[] = [
  { href: "/leads/today", label: "My day", shortcut: "d" },
  { href: "/leads/campaigns", label: "Campaigns" },
  { href: "/leads/import", label: "Import" },
  { href: "/leads/duplicates", label: "Duplicates" },
];

/** The places of the rail. The rail, the breadcrumb, the palette and the shortcuts all follow from this list. */
export const places: readonly Place[] = [
  { href: "/", label: "Home", icon: House, shortcut: "h", pages: homePages },
  { href: "/agreements", label: "Agreements", icon: FileSignature, shortcut: "e", pages: agreementPages },
  { href: "/leads", label: "Leads", icon: Contact, shortcut: "l", pages: leadPages },
  { href: "/settings/workspace", label: "Settings", icon: Settings, shortcut: "s", pages: settingsPages },
];

/** The place that an address belongs to, and the page in it if it is one of the list or lies below one. */
export function whereIs(path: string): { place: Place | null; page: PageAddress | null } {
  for (const place of places) {
    const page = place.pages.find(({ href }) => href === path || path.startsWith(`${href}/`));
    if (page || place.href === path) return { place, page: page ?? null };
  }
  const place = places.find(({ href }) => href !== "/" && path.startsWith(`/${href.split("/")[1]}/`));
  return { place: place ?? null, page: null };
}
