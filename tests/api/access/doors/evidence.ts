import type { Doors } from "../doors.ts";
import { request } from "../knocks.ts";

export const evidence: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /definition/evidence                                 307    307   307  200      200      200    200  200 200   307     307    307
page /definition/evidence/leads                           307    307   307  200      200      200    200  200 200   307     307    307
`,
  reading: {
    "page /definition/evidence": request("GET", "/definition/evidence?field=source"),
    "page /definition/evidence/leads": request("GET", "/definition/evidence/leads?field=source&kind=unknown"),
  },
  writing: {},
};
