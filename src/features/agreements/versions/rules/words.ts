import { dayInWords } from "#platform/day.ts";
import { teamLabel } from "../../../workspace/people/rules/people.ts";
import { titleInSentence } from "../../rules/title-in-sentence.ts";
import type { ReminderSubject, VersionFact } from "../schema/facts.ts";

/** What somebody did, to be read after their name. */
export function versionFactSentence({ type, payload }: VersionFact): string {
  const version = versionInWords(payload);
  switch (type) {
    case "agreement.proposed":
      return `proposed ${version} for ${teamLabel(payload.team)}`;
    case "agreement.signed":
      return `signed ${version} ${payload.isActing ? "as acting head of" : "for"} ${teamLabel(payload.team)}`;
    case "agreement.agreed":
      return `made ${version} agreed: it takes force on ${dayInWords(payload.effectiveOn)}`;
    case "agreement.took_force":
      return `brought ${version} into force${payload.supersedes === null ? "" : ` in place of version ${payload.supersedes}`}`;
    case "agreement.declined":
      return `declined ${version} for ${teamLabel(payload.team)}`;
    case "agreement.withdrawn":
      return `withdrew ${version} for ${teamLabel(payload.team)}`;
    case "agreement.ended":
      return `ended ${version}, for its last day is over`;
    case "agreement.signed_off":
      return `stands by ${version}`;
    case "agreement.objected":
      return `objected to ${version}`;
    case "agreement.objection_answered":
      return `answered an objection to ${version} for ${teamLabel(payload.team)}`;
    case "agreement.reminded":
      return `says that ${dayInSentence(payload)}`;
  }
}

type Named = { readonly title: string; readonly number: number | null };

/** "version 3 of the lead definition"; the draft has no number. */
export function versionInWords({ title, number }: Named): string {
  const agreement = titleInSentence(title);
  return number === null ? agreement : `version ${number} of ${agreement}`;
}

const matters: Record<ReminderSubject, (version: string) => string> = {
  decide_by: (version) => `a decision on ${version} is asked for`,
  review_by: (version) => `${version} is to be looked at again`,
  ends_on: (version) => `${version} ends`,
};

type Reminded = Named & { readonly about: ReminderSubject; readonly day: string; readonly when: "near" | "come" };

/** "a decision on the lead definition is asked for by 4 Dec 2026" */
function dayInSentence({ about, day, when, ...named }: Reminded): string {
  const matter = matters[about](versionInWords(named));
  const on = about === "ends_on" ? "with" : "by";
  return when === "near" ? `${matter} ${on} ${dayInWords(day)}, in a week` : `${matter} ${on} ${dayInWords(day)}`;
}
