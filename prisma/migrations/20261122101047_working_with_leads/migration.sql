-- Working with leads: hooks that bring them, follow-ups, absences and turns, duplicates and merges, erased people.

-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "phone_key" TEXT,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "absence" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "duplicate" (
    "workspace_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "reasons" TEXT[],
    "similarity" REAL NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "duplicate_pkey" PRIMARY KEY ("workspace_id","lead_id","other_id")
);

-- CreateTable
CREATE TABLE "duplicate_search" (
    "workspace_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "lead_id" UUID NOT NULL,

    CONSTRAINT "duplicate_search_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "lead_merge" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "changed" JSONB NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "lead_merge_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "erased_person" (
    "workspace_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "lead_id" UUID NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erased_person_pkey" PRIMARY KEY ("workspace_id","digest")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "hook" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "secret" BYTEA,
    "account" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "hook_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "hook_delivery" (
    "workspace_id" UUID NOT NULL,
    "hook_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "lead_ids" UUID[],

    CONSTRAINT "hook_delivery_pkey" PRIMARY KEY ("workspace_id","hook_id","id")
);

-- CreateTable
CREATE TABLE "hook_message" (
    "workspace_id" UUID NOT NULL,
    "hook_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hook_message_pkey" PRIMARY KEY ("workspace_id","hook_id","digest")
);

-- CreateTable
CREATE TABLE "hook_lookup" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hook_id" UUID NOT NULL,
    "source_system" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "told" JSONB NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hook_lookup_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "rotation" (
    "workspace_id" UUID NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "waiting_since" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rotation_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "rotation_member" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "capacity" INTEGER,
    "last_assigned_at" TIMESTAMPTZ(3),

    CONSTRAINT "rotation_member_pkey" PRIMARY KEY ("workspace_id","member_id")
);

-- CreateIndex
CREATE INDEX "absence_workspace_id_member_id_first_day_idx" ON "absence"("workspace_id", "member_id", "first_day");

-- CreateIndex
CREATE INDEX "duplicate_workspace_id_other_id_idx" ON "duplicate"("workspace_id", "other_id");

-- CreateIndex
CREATE INDEX "lead_merge_workspace_id_kept_id_idx" ON "lead_merge"("workspace_id", "kept_id");

-- CreateIndex
CREATE INDEX "lead_merge_workspace_id_merged_id_idx" ON "lead_merge"("workspace_id", "merged_id");

-- CreateIndex
CREATE INDEX "follow_up_workspace_id_lead_id_idx" ON "follow_up"("workspace_id", "lead_id");

-- CreateIndex
CREATE UNIQUE INDEX "hook_token_hash_key" ON "hook"("token_hash");

-- CreateIndex
CREATE INDEX "hook_delivery_received_at_idx" ON "hook_delivery"("received_at");

-- CreateIndex
CREATE INDEX "hook_message_received_at_idx" ON "hook_message"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "hook_lookup_workspace_id_source_system_external_id_key" ON "hook_lookup"("workspace_id", "source_system", "external_id");

-- CreateIndex
CREATE INDEX "lead_workspace_id_changed_at_id_idx" ON "lead"("workspace_id", "changed_at", "id");

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate" ADD CONSTRAINT "duplicate_workspace_id_lead_id_fkey" FOREIGN KEY ("workspace_id", "lead_id") REFERENCES "lead"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate" ADD CONSTRAINT "duplicate_workspace_id_other_id_fkey" FOREIGN KEY ("workspace_id", "other_id") REFERENCES "lead"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_search" ADD CONSTRAINT "duplicate_search_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_merge" ADD CONSTRAINT "lead_merge_workspace_id_kept_id_fkey" FOREIGN KEY ("workspace_id", "kept_id") REFERENCES "lead"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_merge" ADD CONSTRAINT "lead_merge_workspace_id_merged_id_fkey" FOREIGN KEY ("workspace_id", "merged_id") REFERENCES "lead"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erased_person" ADD CONSTRAINT "erased_person_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_workspace_id_lead_id_fkey" FOREIGN KEY ("workspace_id", "lead_id") REFERENCES "lead"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hook" ADD CONSTRAINT "hook_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hook" ADD CONSTRAINT "hook_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hook_delivery" ADD CONSTRAINT "hook_delivery_workspace_id_hook_id_fkey" FOREIGN KEY ("workspace_id", "hook_id") REFERENCES "hook"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hook_message" ADD CONSTRAINT "hook_message_workspace_id_hook_id_fkey" FOREIGN KEY ("workspace_id", "hook_id") REFERENCES "hook"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hook_lookup" ADD CONSTRAINT "hook_lookup_workspace_id_hook_id_fkey" FOREIGN KEY ("workspace_id", "hook_id") REFERENCES "hook"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_workspace_id_merged_into_id_fkey" FOREIGN KEY ("workspace_id", "merged_into_id") REFERENCES "lead"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation" ADD CONSTRAINT "rotation_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_member" ADD CONSTRAINT "rotation_member_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What SQL can say of an invariant, it says.
ALTER TABLE "hook" ADD CONSTRAINT "hook_sender_check" CHECK ("sender" IN
    ('hubspot', 'salesforce', 'web-to-lead', 'pipedrive', 'typeform', 'google-ads', 'generic'));
ALTER TABLE "hook" ADD CONSTRAINT "hook_name_check" CHECK (length(trim("name")) BETWEEN 1 AND 80);
ALTER TABLE "hook_delivery" ADD CONSTRAINT "hook_delivery_outcome_check" CHECK ("outcome" IN
    ('landed', 'repeated', 'needs_lookup', 'ignored', 'refused'));
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_note_check" CHECK (length("note") <= 500);
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_outcome_check" CHECK
    (("closed_at" IS NULL) = ("outcome" IS NULL) AND "outcome" IN ('done', 'dropped', 'lead_closed'));
ALTER TABLE "absence" ADD CONSTRAINT "absence_days_check" CHECK ("first_day" <= "last_day");
ALTER TABLE "rotation_member" ADD CONSTRAINT "rotation_member_capacity_check" CHECK ("capacity" BETWEEN 1 AND 10000);
ALTER TABLE "duplicate" ADD CONSTRAINT "duplicate_order_check" CHECK ("lead_id" < "other_id");
ALTER TABLE "duplicate" ADD CONSTRAINT "duplicate_similarity_check" CHECK ("similarity" BETWEEN 0 AND 1);
ALTER TABLE "lead_merge" ADD CONSTRAINT "lead_merge_two_check" CHECK ("kept_id" <> "merged_id");
ALTER TABLE "lead" ADD CONSTRAINT "lead_merged_check" CHECK ("merged_into_id" <> "id");
-- Who was erased has nothing left by which they could be known.
ALTER TABLE "lead" ADD CONSTRAINT "lead_erased_check" CHECK ("erased_at" IS NULL OR
    num_nonnulls("external_id", "email", "first_name", "last_name", "company", "job_title", "phone", "website", "search",
      "phone_key") = 0);

-- A lead waits for one follow-up at a time, and is merged once.
CREATE UNIQUE INDEX "follow_up_open" ON "follow_up" ("workspace_id", "lead_id") WHERE "closed_at" IS NULL;
CREATE INDEX "follow_up_due" ON "follow_up" ("workspace_id", "member_id", "due_on") WHERE "closed_at" IS NULL;
CREATE INDEX "follow_up_to_remind" ON "follow_up" ("due_on") WHERE "closed_at" IS NULL AND "reminded_at" IS NULL;
CREATE UNIQUE INDEX "lead_merge_once" ON "lead_merge" ("workspace_id", "merged_id") WHERE "undone_at" IS NULL;
CREATE INDEX "lead_merged" ON "lead" ("workspace_id", "merged_into_id") WHERE "merged_into_id" IS NOT NULL;
-- What is compared to find duplicates.
CREATE INDEX "lead_phone" ON "lead" ("workspace_id", "phone_key", "id") WHERE "phone_key" IS NOT NULL;
-- Who looks after how many that aren't closed.
CREATE INDEX "lead_open" ON "lead" ("workspace_id", "owner_id", "stage", "id")
    WHERE "owner_id" IS NOT NULL AND "stage" IN ('inquiry', 'mql', 'sal', 'sql', 'recycled');
-- Who was handed over here and has nobody yet: history that an import brings never waits.
CREATE INDEX "lead_unassigned" ON "lead" ("workspace_id", "handed_off_at", "id")
    WHERE "owner_id" IS NULL AND "stage" = 'mql' AND "qualified_by" IN ('definition', 'person');
CREATE INDEX "duplicate_open" ON "duplicate" ("workspace_id", "similarity", "lead_id", "other_id") WHERE "dismissed_at" IS NULL;

-- Numbers that are known already: the rule of features/leads/intake/rules/keys.ts. The owner sees through its own walls for it.
ALTER TABLE "lead" NO FORCE ROW LEVEL SECURITY;
UPDATE "lead" SET "phone_key" = right(regexp_replace("phone", '[^0-9]', '', 'g'), 9)
    WHERE length(regexp_replace("phone", '[^0-9]', '', 'g')) >= 7;
ALTER TABLE "lead" FORCE ROW LEVEL SECURITY;

-- Row-level security, forced, as before. The door for hooks and the worker's rounds look about in no workspace.
ALTER TABLE "hook" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "hook_read" ON "hook" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));
CREATE POLICY "hook_add" ON "hook" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "hook_change" ON "hook" FOR UPDATE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "hook_delivery" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "hook_delivery_read" ON "hook_delivery" FOR SELECT
    USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));
CREATE POLICY "hook_delivery_record" ON "hook_delivery" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "hook_delivery_clear" ON "hook_delivery" FOR DELETE USING ((SELECT app_identifying()));

ALTER TABLE "hook_message" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "hook_message_read" ON "hook_message" FOR SELECT
    USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));
CREATE POLICY "hook_message_record" ON "hook_message" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "hook_message_clear" ON "hook_message" FOR DELETE USING ((SELECT app_identifying()));

ALTER TABLE "hook_lookup" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "hook_lookup_workspace" ON "hook_lookup" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "follow_up" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "follow_up_workspace" ON "follow_up" USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "follow_up_look" ON "follow_up" FOR SELECT USING ((SELECT app_identifying()));

ALTER TABLE "absence" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "absence_workspace" ON "absence" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "rotation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "rotation_workspace" ON "rotation" USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "rotation_look" ON "rotation" FOR SELECT USING ((SELECT app_identifying()));

ALTER TABLE "rotation_member" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "rotation_member_workspace" ON "rotation_member" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "duplicate" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "duplicate_workspace" ON "duplicate" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "duplicate_search" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "duplicate_search_workspace" ON "duplicate_search" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "lead_merge" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "lead_merge_workspace" ON "lead_merge" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "erased_person" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "erased_person_workspace" ON "erased_person" USING ("workspace_id" = (SELECT app_workspace()));

-- The one change that an event may see: its person was erased, and the words in it go.
CREATE POLICY "lead_event_erase" ON "lead_event" FOR UPDATE USING ("workspace_id" = (SELECT app_workspace())
    AND EXISTS (SELECT FROM "lead" WHERE "lead"."workspace_id" = "lead_event"."workspace_id"
      AND "lead"."id" = "lead_event"."lead_id" AND "lead"."erased_at" IS NOT NULL));
