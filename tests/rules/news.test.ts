import { describe, expect, it } from "vitest";
import { activityNews, oversight } from "#features/activity/news/rules.ts";
import {
  aboutPeople,
  aboutWorkspace,
  aboutYou,
  apiKeyNews,
  calendarNews,
  cycleNews,
  invitationNews,
  peopleNews,
  workspaceNews,
} from "#features/workspace/news/rules.ts";

const tables = [activityNews, apiKeyNews, calendarNews, cycleNews, invitationNews, peopleNews, workspaceNews];
const ravi = { memberId: "01936f00-0000-7000-8000-000000000001", name: "Ravi Shah" };
const nora = { memberId: "01936f00-0000-7000-8000-000000000002", name: "Nora Lind" };
const allPeople = { whom: "everybody", kind: aboutPeople };
const toAdmins = [{ whom: "admins", kind: oversight }];

describe("the tables of news", () => {
  it("know these kinds, each by a name of its own in small letters", () => {
    const names = [aboutYou, aboutPeople, aboutWorkspace, oversight].map(({ name }) => name);
    expect(names).toEqual(["about_you", "people", "workspace", "oversight"]);
  });

  it("tell whoever gets or loses a chair that it concerns them, and everybody else that it happened", () => {
    const payload = { ...ravi, team: "sales", before: nora } as const;
    const tells = [
      { whom: { memberId: ravi.memberId }, kind: aboutYou },
      { whom: { memberId: nora.memberId }, kind: aboutYou },
    ];
    expect(peopleNews["head.named"]?.tells(payload)).toEqual([...tells, allPeople]);
    expect(peopleNews["acting_head.named"]?.tells({ ...payload, before: null })[0]).toEqual(tells[0]);
    expect(peopleNews["acting_head.ended"]?.tells(payload)).toEqual([tells[0], allPeople]);
  });

  it("tell the inviter who joined, a member what became of their role, and a head whom others invite", () => {
    const joined = { ...ravi, role: "member", team: "sales", isAdmin: false, invitedById: nora.memberId } as const;
    expect(peopleNews["member.joined"]?.tells(joined)).toEqual([
      { whom: { memberId: nora.memberId }, kind: aboutYou },
      allPeople,
    ]);
    expect(peopleNews["member.changed"]?.tells({ ...ravi, before: {}, after: {} })).toEqual([
      { whom: { memberId: ravi.memberId }, kind: aboutYou },
    ]);
    const invited = {
      invitationId: "",
      email: "new@northwind.example",
      role: "member",
      team: "sales",
      isAdmin: false,
    } as const;
    expect(invitationNews["invitation.made"]?.tells(invited)).toEqual([
      { whom: { headOf: "sales" }, kind: aboutPeople },
    ]);
  });

  it("tell admins of keys and exports, and nobody else", () => {
    expect(apiKeyNews["api_key.made"]?.tells({ keyId: "", name: "", scopes: [] })).toEqual(toAdmins);
    expect(apiKeyNews["api_key.revoked"]?.tells({ keyId: "", name: "" })).toEqual(toAdmins);
    expect(activityNews["activity.exported"]?.tells({ filter: {} })).toEqual(toAdmins);
  });

  it("lead to pages of the app", () => {
    const pages = tables.flatMap((table) => Object.values(table).map(({ href }) => href.split("?")[0]));
    expect([...new Set(pages)].sort()).toEqual([
      "/activity",
      "/settings/api-keys",
      "/settings/calendars",
      "/settings/cycles",
      "/settings/members",
      "/settings/workspace",
    ]);
  });
});
