import type { ChangeSettingsInput, RenameWorkspaceInput, WorkspaceFact } from "./schema.ts";

type Named = { readonly name: string; readonly revision: number };

/**
 * What becomes of the wish to rename a workspace.
 * - `unchanged`: it has this name already; a repeated submit is a success.
 * - `changed_meanwhile`: it is no longer at the revision that the person saw.
 * - `renamed`: goes on under the new name.
 */
export function decideRename(
  workspace: Named,
  wish: RenameWorkspaceInput,
): "unchanged" | "changed_meanwhile" | "renamed" {
  if (workspace.name === wish.name) return "unchanged";
  return workspace.revision === wish.revision ? "renamed" : "changed_meanwhile";
}

type Settings = Pick<ChangeSettingsInput, "timeZone" | "currency">;

/**
 * What becomes of the wish for another time zone or currency: as with a name, `unchanged`, `changed_meanwhile` or `changed`.
 */
export function decideSettings(
  workspace: ChangeSettingsInput,
  wish: ChangeSettingsInput,
): "unchanged" | "changed_meanwhile" | "changed" {
  if (settingsInWords(workspace, wish) === "") return "unchanged";
  return workspace.revision === wish.revision ? "changed" : "changed_meanwhile";
}

/** What is different between settings: "the time zone from Europe/Prague to Europe/London". */
function settingsInWords(from: Settings, to: Settings): string {
  const changes = [
    from.timeZone !== to.timeZone && `the time zone from ${from.timeZone} to ${to.timeZone}`,
    from.currency !== to.currency && `the currency from ${from.currency} to ${to.currency}`,
  ];
  return changes.filter(Boolean).join(" and ");
}

/** Every currency that can be chosen, by the name people know it by, in the order of these names. */
export function currencyOptions(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return Intl.supportedValuesOf("currency")
    .map((code) => ({ value: code, label: `${names.of(code)} (${code})` }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

/** What somebody did, to be read after their name: "renamed the workspace …". */
export function workspaceFactSentence({ type, payload }: WorkspaceFact): string {
  switch (type) {
    case "workspace.founded":
      return `set up the workspace “${payload.name}”${startedWith(payload)}`;
    case "workspace.renamed":
      return `renamed the workspace from “${payload.from}” to “${payload.to}”`;
    case "workspace.settings_changed":
      return `changed ${settingsInWords(payload.from, payload.to)}`;
  }
}

function startedWith({ members, invited }: { members: number; invited: number }): string {
  const parts = [members > 1 && `${members} members`, invited > 0 && `${invited} invited`].filter(
    (part) => part !== false,
  );
  return parts.length > 0 ? `, ${parts.join(" and ")}` : "";
}
