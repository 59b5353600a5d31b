import type { Doors } from "../doors.ts";
import { request } from "../knocks.ts";

export const platform: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
GET /api/health                                   200    200   200  200      200      200    200  200 200   200     200    200
GET /api/ready                                    200    200   200  200      200      200    200  200 200   200     200    200
GET /api/v1/openapi.json                          200    200   200  200      200      200    200  200 200   200     200    200
GET /api/v1/[...rest]                             404    404   404  404      404      404    404  404 404   404     404    404
POST /api/v1/[...rest]                            404    404   404  404      404      404    404  404 404   404     404    404
PUT /api/v1/[...rest]                             404    404   404  404      404      404    404  404 404   404     404    404
PATCH /api/v1/[...rest]                           404    404   404  404      404      404    404  404 404   404     404    404
DELETE /api/v1/[...rest]                          404    404   404  404      404      404    404  404 404   404     404    404
`,
  reading: {
    "GET /api/health": request("GET", "/api/health"),
    "GET /api/ready": request("GET", "/api/ready"),
    "GET /api/v1/openapi.json": request("GET", "/api/v1/openapi.json"),
    "GET /api/v1/[...rest]": request("GET", "/api/v1/nothing"),
    "POST /api/v1/[...rest]": request("POST", "/api/v1/nothing/at/all"),
    "PUT /api/v1/[...rest]": request("PUT", "/api/v1/nothing"),
    "PATCH /api/v1/[...rest]": request("PATCH", "/api/v1/nothing"),
    "DELETE /api/v1/[...rest]": request("DELETE", "/api/v1/nothing"),
  },
  writing: {},
};
