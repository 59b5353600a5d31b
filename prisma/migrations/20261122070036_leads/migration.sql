-- Leads: what is known of them, what happened to them, where they came from, and the imports that brought them.

CREATE EXTENSION IF NOT EXISTS btree_gin;

-- CreateTable
CREATE TABLE "campaign" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "channel" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "campaign_spend" (
    "workspace_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "campaign_spend_pkey" PRIMARY KEY ("workspace_id","campaign_id","month")
);

-- CreateTable
CREATE TABLE "import" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "recognised_as" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "columns" TEXT[],
    "rows" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "read_bytes" BIGINT NOT NULL DEFAULT 0,
    "chunks" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "restored" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "queued_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "reverted_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "import_part" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "import_part_pkey" PRIMARY KEY ("workspace_id","import_id","number")
);

-- CreateTable
CREATE TABLE "import_problem" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "cells" TEXT[],

    CONSTRAINT "import_problem_pkey" PRIMARY KEY ("workspace_id","import_id","line")
);

-- CreateTable
CREATE TABLE "import_change" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "before" JSONB,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("workspace_id","import_id","subject","key")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "columns" TEXT[],
    "settings" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "lead" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_system" TEXT,
    "external_id" TEXT,
    "email" TEXT,
    "email_key" TEXT,
    "first_name" TEXT,
    "last_name" TEXT,
    "company" TEXT,
    "job_title" TEXT,
    "phone" TEXT,
    "website" TEXT,
    "country" TEXT,
    "industry" TEXT,
    "source" TEXT,
    "latest_source" TEXT,
    "campaign_id" UUID,
    "owner_id" UUID,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "name_key" TEXT NOT NULL DEFAULT '',
    "company_key" TEXT NOT NULL DEFAULT '',
    "search" tsvector,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "import_id" UUID,
    "stage" TEXT NOT NULL,
    "stage_at" TIMESTAMPTZ(3),
    "handoffs" INTEGER NOT NULL DEFAULT 0,
    "handed_off_at" TIMESTAMPTZ(3),
    "qualified_by" TEXT,
    "first_touch_at" TIMESTAMPTZ(3),
    "last_touch_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "opportunity_at" TIMESTAMPTZ(3),
    "won_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "value_minor" BIGINT,
    "expected_close" DATE,
    "reason" TEXT,
    "recycled_until" DATE,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "lead_event" (
    "workspace_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "source_system" TEXT,
    "external_id" TEXT,
    "origin" TEXT NOT NULL,
    "actor_id" UUID,
    "import_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "lead_event_pkey" PRIMARY KEY ("workspace_id","lead_id","id")
);

-- CreateTable
CREATE TABLE "lead_field" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "options" TEXT[],
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "lead_field_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "lead_view" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "search" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_view_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "lead_tally" (
    "workspace_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "campaign_id" UUID,
    "stage" TEXT NOT NULL,
    "entered" INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    "value_minor" BIGINT NOT NULL,

    CONSTRAINT "lead_tally_pkey" PRIMARY KEY ("workspace_id","day","id")
);

-- CreateTable
CREATE TABLE "response_tally" (
    "workspace_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "campaign_id" UUID,
    "minutes" INTEGER,
    "handoffs" INTEGER NOT NULL,

    CONSTRAINT "response_tally_pkey" PRIMARY KEY ("workspace_id","day","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_workspace_id_name_key_key" ON "campaign"("workspace_id", "name_key");

-- CreateIndex
CREATE INDEX "import_workspace_id_created_at_idx" ON "import"("workspace_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_workspace_id_name_key" ON "import_mapping"("workspace_id", "name");

-- CreateIndex
CREATE INDEX "lead_workspace_id_email_key_idx" ON "lead"("workspace_id", "email_key");

-- CreateIndex
CREATE INDEX "lead_workspace_id_created_at_id_idx" ON "lead"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "lead_workspace_id_stage_created_at_id_idx" ON "lead"("workspace_id", "stage", "created_at", "id");

-- CreateIndex
CREATE INDEX "lead_workspace_id_source_created_at_id_idx" ON "lead"("workspace_id", "source", "created_at", "id");

-- CreateIndex
CREATE INDEX "lead_workspace_id_name_key_id_idx" ON "lead"("workspace_id", "name_key", "id");

-- CreateIndex
CREATE INDEX "lead_workspace_id_company_key_id_idx" ON "lead"("workspace_id", "company_key", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lead_field_workspace_id_key_key" ON "lead_field"("workspace_id", "key");

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_spend" ADD CONSTRAINT "campaign_spend_workspace_id_campaign_id_fkey" FOREIGN KEY ("workspace_id", "campaign_id") REFERENCES "campaign"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_part" ADD CONSTRAINT "import_part_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "import"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_problem" ADD CONSTRAINT "import_problem_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "import"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "import"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_workspace_id_campaign_id_fkey" FOREIGN KEY ("workspace_id", "campaign_id") REFERENCES "campaign"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_event" ADD CONSTRAINT "lead_event_workspace_id_lead_id_fkey" FOREIGN KEY ("workspace_id", "lead_id") REFERENCES "lead"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_field" ADD CONSTRAINT "lead_field_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_view" ADD CONSTRAINT "lead_view_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What SQL can say of an invariant, it says.
ALTER TABLE "lead" ADD CONSTRAINT "lead_stage_check" CHECK ("stage" IN
    ('inquiry', 'mql', 'sal', 'sql', 'won', 'lost', 'churned', 'disqualified', 'recycled'));
ALTER TABLE "lead" ADD CONSTRAINT "lead_identity_check" CHECK (("source_system" IS NULL) = ("external_id" IS NULL));
ALTER TABLE "lead" ADD CONSTRAINT "lead_email_check" CHECK (("email" IS NULL) = ("email_key" IS NULL));
ALTER TABLE "lead" ADD CONSTRAINT "lead_handoffs_check" CHECK ("handoffs" >= 0
    AND ("qualified_by" IS NULL OR "qualified_by" IN ('definition', 'import', 'person')));
ALTER TABLE "lead" ADD CONSTRAINT "lead_fields_check" CHECK (jsonb_typeof("fields") = 'object');
ALTER TABLE "lead_event" ADD CONSTRAINT "lead_event_type_check" CHECK ("type" IN
    ('received', 'qualified', 'touch', 'accepted', 'disqualified', 'recycled', 'opportunity_opened', 'won', 'lost', 'churned',
     'note', 'assigned', 'source_touched', 'corrected'));
ALTER TABLE "lead_event" ADD CONSTRAINT "lead_event_origin_check" CHECK ("origin" IN
    ('person', 'key', 'import', 'definition', 'service') AND ("origin" = 'import') = ("import_id" IS NOT NULL));
ALTER TABLE "lead_event" ADD CONSTRAINT "lead_event_identity_check" CHECK ("external_id" IS NULL OR "source_system" IS NOT NULL);
ALTER TABLE "lead_field" ADD CONSTRAINT "lead_field_key_check" CHECK ("key" ~ '^[a-z][a-z0-9_]{0,59}$');
ALTER TABLE "lead_field" ADD CONSTRAINT "lead_field_type_check" CHECK (
    "type" IN ('text', 'number', 'money', 'date', 'yes_no', 'choice') AND ("type" = 'choice' OR cardinality("options") = 0));
ALTER TABLE "lead_view" ADD CONSTRAINT "lead_view_name_check" CHECK (length(trim("name")) BETWEEN 1 AND 60);
ALTER TABLE "response_tally" ADD CONSTRAINT "response_tally_minutes_check" CHECK ("minutes" >= 0);
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_days_check" CHECK ("starts_on" <= "ends_on");
ALTER TABLE "campaign_spend" ADD CONSTRAINT "campaign_spend_check" CHECK ("amount_minor" >= 0 AND extract(day FROM "month") = 1);
ALTER TABLE "import" ADD CONSTRAINT "import_target_check" CHECK ("target" IN ('leads', 'events', 'activities', 'campaigns', 'spend'));
ALTER TABLE "import" ADD CONSTRAINT "import_state_check" CHECK ("state" IN
    ('uploading', 'uploaded', 'queued', 'running', 'done', 'failed', 'reverting', 'reverted'));
ALTER TABLE "import" ADD CONSTRAINT "import_counts_check" CHECK (
    "rows" = "created" + "updated" + "unchanged" + "skipped" + "failed" AND least("created", "updated", "unchanged", "skipped", "failed") >= 0);
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_subject_check" CHECK ("subject" IN ('lead', 'campaign', 'spend'));
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_name_check" CHECK (length(trim("name")) BETWEEN 1 AND 80);

-- One lead for each name in each system, one event too.
CREATE UNIQUE INDEX "lead_external_id" ON "lead" ("workspace_id", "source_system", "external_id") WHERE "external_id" IS NOT NULL;
CREATE UNIQUE INDEX "lead_event_external_id" ON "lead_event" ("workspace_id", "source_system", "external_id")
    WHERE "external_id" IS NOT NULL;
-- Filters that most leads don't meet.
CREATE INDEX "lead_owner" ON "lead" ("workspace_id", "owner_id", "created_at", "id") WHERE "owner_id" IS NOT NULL;
CREATE INDEX "lead_campaign" ON "lead" ("workspace_id", "campaign_id", "created_at", "id") WHERE "campaign_id" IS NOT NULL;
CREATE INDEX "lead_handed_off" ON "lead" ("workspace_id", "handed_off_at", "id") WHERE "handed_off_at" IS NOT NULL;
-- What an import made, for taking it back.
CREATE INDEX "lead_import" ON "lead" ("workspace_id", "import_id", "id") WHERE "import_id" IS NOT NULL;
-- Values of custom fields and beginnings of words. Behind row-level security they serve because the launcher has Postgres take
-- the operators for what they are, leakproof (src/launch/database/roles.ts).
CREATE INDEX "lead_fields" ON "lead" USING gin ("workspace_id", "fields" jsonb_path_ops);
CREATE INDEX "lead_search" ON "lead" USING gin ("workspace_id", "search");
-- What waits for a worker, in whatever workspace.
CREATE INDEX "import_waiting" ON "import" ("queued_at") WHERE "state" IN ('queued', 'running', 'reverting');
-- A file is not compressed once more on its way in.
ALTER TABLE "import_part" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- Row-level security, forced, as before. No policy lets an event be changed.
ALTER TABLE "lead" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "lead_workspace" ON "lead" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "lead_event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "lead_event_read" ON "lead_event" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "lead_event_record" ON "lead_event" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "lead_event_take_back" ON "lead_event" FOR DELETE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "lead_field" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "lead_field_read" ON "lead_field" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "lead_field_add" ON "lead_field" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "lead_field_change" ON "lead_field" FOR UPDATE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "lead_view" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "lead_view_workspace" ON "lead_view" USING ("workspace_id" = (SELECT app_workspace()));

-- The worker looks for tallies to fold, in no workspace.
ALTER TABLE "lead_tally" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "lead_tally_workspace" ON "lead_tally" USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "lead_tally_look" ON "lead_tally" FOR SELECT USING ((SELECT app_identifying()));

ALTER TABLE "response_tally" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "response_tally_workspace" ON "response_tally" USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "response_tally_look" ON "response_tally" FOR SELECT USING ((SELECT app_identifying()));

ALTER TABLE "campaign" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "campaign_workspace" ON "campaign" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "campaign_spend" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "campaign_spend_workspace" ON "campaign_spend" USING ("workspace_id" = (SELECT app_workspace()));

-- The worker looks for imports that wait, and clears away files that nobody started, in no workspace.
ALTER TABLE "import" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "import_workspace" ON "import" USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));

ALTER TABLE "import_part" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "import_part_workspace" ON "import_part" USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));

ALTER TABLE "import_problem" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "import_problem_workspace" ON "import_problem"
    USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));

ALTER TABLE "import_change" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "import_change_workspace" ON "import_change" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "import_mapping" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "import_mapping_workspace" ON "import_mapping" USING ("workspace_id" = (SELECT app_workspace()));
