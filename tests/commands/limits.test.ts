import { describe, expect, it } from "vitest";
import { refill, take } from "#platform/limits.ts";

const hourly = { burst: 3, seconds: 3_600 };

describe("a limit", () => {
  it("lets a burst through, then says how long to wait", async () => {
    const takes = [];
    for (let count = 0; count < 5; count++) takes.push(await take("burst", hourly));
    expect(takes.map(({ allowed }) => allowed)).toEqual([true, true, true, false, false]);
    expect(takes.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0, 0]);
    expect(takes[0]?.retryAfterSeconds).toBe(0);
    expect(takes[4]?.retryAfterSeconds).toBeGreaterThan(3_590);
    expect(takes[4]?.retryAfterSeconds).toBeLessThanOrEqual(3_600);
  });

  it("is not passed by asking forty times at once", async () => {
    const takes = await Promise.all(Array.from({ length: 40 }, () => take("at once", hourly)));
    expect(takes.filter(({ allowed }) => allowed)).toHaveLength(3);
  });

  it("counts each key by itself", async () => {
    for (let count = 0; count < 4; count++) await take("one", hourly);
    expect(await take("other", hourly)).toMatchObject({ allowed: true, remaining: 2 });
  });

  it("is whole again once refilled", async () => {
    for (let count = 0; count < 4; count++) await take("refilled", hourly);
    await refill("refilled");
    expect(await take("refilled", hourly)).toMatchObject({ allowed: true, remaining: 2 });
  });
});
