import { describe, expect, it } from "vitest";
import { findSuggestedWeights } from "#features/definitions/weights/queries/find-suggested-weights.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aDefinition } from "../factories/lead-definition.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

const whole = aDefinition({
  score: {
    rules: [
      { id: "austria", label: "From Austria", when: { field: "country", op: "equals", value: "Austria" }, points: 30 },
      { id: "fair", label: "Met at a fair", when: { field: "source", op: "equals", value: "Fair" }, points: 30 },
      { id: "phone", label: "Left a number", when: { field: "phone", op: "known" }, points: 10 },
    ],
    threshold: 30,
  },
});

/**
 * A lead every six hours of 2025: of Austrians three of five are won, of others one of five, wherever they were met. Only who was won
 * has a phone number, as if it were asked for with the contract.
 */
function layHistory(workspaceId: string, leads: number): Promise<unknown> {
  return asOwner(workspaceId, (db) =>
    db.query(
      `INSERT INTO lead (workspace_id, id, country, source, phone, created_at, recorded_at, changed_at, stage, won_at)
       SELECT $1, uuidv7(), CASE WHEN n % 2 = 0 THEN 'Austria' ELSE 'Norway' END,
         CASE WHEN n / 10 % 2 = 0 THEN 'Fair' ELSE 'Website' END, CASE WHEN is_won THEN '+43 1 000' END, at, at, at,
         CASE WHEN is_won THEN 'won' ELSE 'lost' END, CASE WHEN is_won THEN at + interval '30 days' END
       FROM generate_series(1, $2::int) AS n,
         LATERAL (SELECT timestamptz '2025-01-01T00:00:00Z' + n * interval '6 hours' AS at, n % 10 IN (0, 1, 4, 6) AS is_won) AS told`,
      [workspaceId, leads],
    ),
  );
}

describe("Suggested points", () => {
  it("are learnt from the older leads of the workspace and judged on those who came in after 70 % of who converted", async () => {
    const { marek, workspaceId } = await aWorkspace();
    await layHistory(workspaceId, 1_000);
    const suggestion = await findSuggestedWeights(marek, whole, "won", now);
    if ("notYetKnown" in suggestion) throw new Error(suggestion.notYetKnown);
    const { rules, learntFrom, judgedOn, calibration, effect } = suggestion;
    // The 280th of 400 is lead 700, on 25 June: it and all of that day's are judged.
    expect(judgedOn.from).toBe("2025-06-25");
    expect(learntFrom.leads + judgedOn.leads).toBe(1_000);
    expect(learntFrom.converted + judgedOn.converted).toBe(400);
    expect(learntFrom.leads).toBeGreaterThan(690);
    expect(learntFrom.leads).toBeLessThan(700);
    const [austria, fair, phone] = rules;
    expect(austria?.odds?.ratio).toBeCloseTo(6, 0);
    expect(austria?.suggested).toBe(30);
    expect(fair?.odds?.ratio).toBeCloseTo(1, 0);
    expect(fair?.suggested).toBe(0);
    expect(fair?.says).toContain("It may make no difference.");
    expect(phone).toMatchObject({ suggested: null, odds: null });
    expect(phone?.says).toContain("So no points are suggested for it.");
    expect(calibration).toHaveLength(4);
    expect(effect?.suggested.precision).toBeGreaterThan(effect?.now.precision ?? 1);
  });

  it("are none where nobody came in, or too few converted", async () => {
    const { marek, workspaceId } = await aWorkspace();
    const none = { notYetKnown: expect.stringContaining("Of the older leads, only 0 leads converted.") };
    expect(await findSuggestedWeights(marek, whole, "won", now)).toEqual(none);
    await layHistory(workspaceId, 150);
    const few = { notYetKnown: expect.stringMatching(/^Of the older leads, only 4\d leads converted\./) };
    expect(await findSuggestedWeights(marek, whole, "won", now)).toEqual(few);
  });

  it("learn nothing from another firm's leads", async () => {
    const { workspaceId } = await aWorkspace();
    await layHistory(workspaceId, 1_000);
    const { marek } = await aWorkspace();
    expect(await findSuggestedWeights(marek, whole, "won", now)).toHaveProperty("notYetKnown");
  });
});
