import { beginDraft } from "#features/definitions/commands/begin-draft.ts";
import type { Doors } from "../doors.ts";
import { request } from "../knocks.ts";

export const suggestedWeights: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /definition/weights                                  307    307   307  200      200      200    200  200 200   307     307    307
`,
  prepare: async ({ sofia }) => {
    await beginDraft(sofia, { from: "template", revision: 1 }, new Date());
  },
  reading: { "page /definition/weights": request("GET", "/definition/weights") },
  writing: {},
};
