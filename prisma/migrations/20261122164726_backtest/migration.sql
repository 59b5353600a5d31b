-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "worked_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "backtest" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "asked" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "answer" JSONB,
    "failure" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "backtest_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "lead_change" (
    "workspace_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_change_pkey" PRIMARY KEY ("workspace_id","lead_id","id")
);

-- CreateTable
CREATE TABLE "sales_effort" (
    "workspace_id" UUID NOT NULL,
    "attempts" INTEGER NOT NULL,
    "minutes_per_attempt" INTEGER NOT NULL,
    "share_percent" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sales_effort_pkey" PRIMARY KEY ("workspace_id")
);

-- AddForeignKey
ALTER TABLE "backtest" ADD CONSTRAINT "backtest_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_change" ADD CONSTRAINT "lead_change_workspace_id_lead_id_fkey" FOREIGN KEY ("workspace_id", "lead_id") REFERENCES "lead"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sales_effort" ADD CONSTRAINT "sales_effort_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "backtest" ADD CONSTRAINT "backtest_state_check" CHECK ("state" IN ('queued', 'running', 'done', 'failed')
    AND ("answer" IS NOT NULL) = ("state" = 'done') AND ("failure" IS NOT NULL) = ("state" = 'failed')
    AND ("finished_at" IS NOT NULL) = ("state" IN ('done', 'failed')));
ALTER TABLE "lead_change" ADD CONSTRAINT "lead_change_field_check" CHECK (length("field") BETWEEN 1 AND 80);
ALTER TABLE "sales_effort" ADD CONSTRAINT "sales_effort_check" CHECK ("attempts" BETWEEN 1 AND 50
    AND "minutes_per_attempt" BETWEEN 1 AND 480 AND "share_percent" BETWEEN 1 AND 100);

-- Row-level security, forced, as before. What a lead was is append-only, and goes with what it was: an import that is taken back, a
-- person who is erased.
ALTER TABLE "backtest" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "backtest_workspace" ON "backtest" USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));

ALTER TABLE "lead_change" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "lead_change_read" ON "lead_change" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "lead_change_record" ON "lead_change" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "lead_change_take_back" ON "lead_change" FOR DELETE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "sales_effort" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "sales_effort_workspace" ON "sales_effort" USING ("workspace_id" = (SELECT app_workspace()));

-- The instant at which a day begins in a time zone, when its clocks first show it: src/platform/begin-of-day.ts. Of a midnight that
-- the clocks show twice Postgres takes the later one, so the earlier is reckoned with what the clocks were ahead by the day before.
-- Two functions of one expression each, which Postgres writes into the statement that calls them.
CREATE FUNCTION begin_by_eve(day date, zone text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (day::timestamp - (((day::timestamp AT TIME ZONE zone) - interval '24 hours') AT TIME ZONE zone
        - ((day::timestamp AT TIME ZONE zone) - interval '24 hours') AT TIME ZONE 'UTC')) AT TIME ZONE 'UTC';
CREATE FUNCTION begin_of_day(day date, zone text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN begin_by_eve(day, zone) AT TIME ZONE zone = day::timestamp
        THEN least(begin_by_eve(day, zone), day::timestamp AT TIME ZONE zone) ELSE day::timestamp AT TIME ZONE zone END;

-- Corrections are few and looked for whenever events are counted.
CREATE INDEX "lead_event_corrected" ON "lead_event" ("workspace_id") WHERE "type" = 'corrected';

-- Each back-test asks since when touches are recorded, and how long it took to win a customer: without looking at everything.
CREATE INDEX "lead_event_touch" ON "lead_event" ("workspace_id", "occurred_at") WHERE "type" = 'touch';
CREATE INDEX "lead_won" ON "lead" ("workspace_id", "won_at") INCLUDE ("created_at", "merged_into_id") WHERE "won_at" IS NOT NULL;

-- When Sales first worked on the leads that are there, as src/features/leads/timeline/rules/project.ts finds it. The owner of the
-- tables is under their policies too while these are forced.
ALTER TABLE "lead" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "lead_event" NO FORCE ROW LEVEL SECURITY;
WITH RECURSIVE merged (workspace_id, id, kept_id) AS (
    SELECT workspace_id, id, merged_into_id FROM lead WHERE merged_into_id IS NOT NULL
    UNION ALL
    SELECT merged.workspace_id, merged.id, lead.merged_into_id FROM merged
    JOIN lead ON lead.workspace_id = merged.workspace_id AND lead.id = merged.kept_id AND lead.merged_into_id IS NOT NULL),
telling (workspace_id, id, told_of) AS (
    SELECT workspace_id, id, id FROM lead UNION ALL SELECT workspace_id, id, kept_id FROM merged),
told AS (
    SELECT telling.workspace_id, telling.told_of, event.id, event.type, event.occurred_at, event.data
    FROM lead_event AS event JOIN telling ON telling.workspace_id = event.workspace_id AND telling.id = event.lead_id),
worked (workspace_id, id, at) AS (
    SELECT told.workspace_id, told.told_of, min(told.occurred_at)
    FROM told LEFT JOIN told AS correction ON correction.workspace_id = told.workspace_id AND correction.told_of = told.told_of
        AND correction.type = 'corrected' AND (correction.data ->> 'eventId')::uuid = told.id
    WHERE correction.id IS NULL AND NOT told.data @> '{"dateUnknown": true}'
        AND (told.type IN ('accepted', 'disqualified', 'recycled', 'opportunity_opened', 'won', 'lost')
            OR told.type = 'touch' AND NOT told.data @> '{"automatic": true}'
                AND (told.data @> '{"direction": "outbound"}' OR told.data @> '{"answered": true}'))
    GROUP BY 1, 2)
UPDATE lead SET worked_at = worked.at FROM worked WHERE lead.workspace_id = worked.workspace_id AND lead.id = worked.id;
ALTER TABLE "lead" FORCE ROW LEVEL SECURITY;
ALTER TABLE "lead_event" FORCE ROW LEVEL SECURITY;
