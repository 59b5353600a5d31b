-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "points" INTEGER,
ADD COLUMN     "qualified_version" INTEGER;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "identified_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "agreement" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID,
    "effective_on" DATE,
    "review_by" DATE,
    "ends_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "decide_by" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "clause" (
    "workspace_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "clause_pkey" PRIMARY KEY ("workspace_id","agreement_id","id")
);

-- CreateTable
CREATE TABLE "clause_wording" (
    "workspace_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB,
    "member_id" UUID,
    "writer" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clause_wording_pkey" PRIMARY KEY ("workspace_id","agreement_id","clause_id","revision")
);

-- CreateTable
CREATE TABLE "clause_stance" (
    "workspace_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "team" "team" NOT NULL,
    "stance" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clause_stance_pkey" PRIMARY KEY ("workspace_id","agreement_id","clause_id","team")
);

-- CreateTable
CREATE TABLE "clause_comment" (
    "workspace_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clause_comment_pkey" PRIMARY KEY ("workspace_id","agreement_id","clause_id","id")
);

-- CreateTable
CREATE TABLE "clause_suggestion" (
    "workspace_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "content" JSONB,
    "base_revision" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "member_id" UUID,
    "writer" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "clause_suggestion_pkey" PRIMARY KEY ("workspace_id","agreement_id","clause_id","id")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "workspace_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "effective_on" DATE,
    "review_by" DATE,
    "ends_on" DATE,
    "proposed_by_id" UUID NOT NULL,
    "proposed_for" "team" NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),
    "took_force_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "reason" TEXT,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("workspace_id","agreement_id","number")
);

-- CreateTable
CREATE TABLE "signature" (
    "workspace_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "team" "team" NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "is_acting" BOOLEAN NOT NULL,
    "method" TEXT NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "choice" JSONB,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("workspace_id","agreement_id","number","team")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "workspace_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "objection" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "sales_answer" TEXT,
    "sales_answered_at" TIMESTAMPTZ(3),
    "marketing_answer" TEXT,
    "marketing_answered_at" TIMESTAMPTZ(3),
    "overtaken_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("workspace_id","agreement_id","number","member_id","id")
);

-- CreateTable
CREATE TABLE "agreement_reminder" (
    "workspace_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "when" TEXT NOT NULL,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_reminder_pkey" PRIMARY KEY ("workspace_id","agreement_id","about","day","when")
);

-- CreateIndex
CREATE UNIQUE INDEX "signature_workspace_id_agreement_id_number_member_id_key" ON "signature"("workspace_id", "agreement_id", "number", "member_id");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause" ADD CONSTRAINT "clause_workspace_id_agreement_id_fkey" FOREIGN KEY ("workspace_id", "agreement_id") REFERENCES "agreement"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause" ADD CONSTRAINT "clause_workspace_id_changed_by_id_fkey" FOREIGN KEY ("workspace_id", "changed_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_wording" ADD CONSTRAINT "clause_wording_workspace_id_agreement_id_clause_id_fkey" FOREIGN KEY ("workspace_id", "agreement_id", "clause_id") REFERENCES "clause"("workspace_id", "agreement_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_wording" ADD CONSTRAINT "clause_wording_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_stance" ADD CONSTRAINT "clause_stance_workspace_id_agreement_id_clause_id_fkey" FOREIGN KEY ("workspace_id", "agreement_id", "clause_id") REFERENCES "clause"("workspace_id", "agreement_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_stance" ADD CONSTRAINT "clause_stance_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_workspace_id_agreement_id_clause_id_fkey" FOREIGN KEY ("workspace_id", "agreement_id", "clause_id") REFERENCES "clause"("workspace_id", "agreement_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_suggestion" ADD CONSTRAINT "clause_suggestion_workspace_id_agreement_id_clause_id_fkey" FOREIGN KEY ("workspace_id", "agreement_id", "clause_id") REFERENCES "clause"("workspace_id", "agreement_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_suggestion" ADD CONSTRAINT "clause_suggestion_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_suggestion" ADD CONSTRAINT "clause_suggestion_workspace_id_decided_by_id_fkey" FOREIGN KEY ("workspace_id", "decided_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_workspace_id_agreement_id_fkey" FOREIGN KEY ("workspace_id", "agreement_id") REFERENCES "agreement"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_workspace_id_proposed_by_id_fkey" FOREIGN KEY ("workspace_id", "proposed_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_workspace_id_closed_by_id_fkey" FOREIGN KEY ("workspace_id", "closed_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_workspace_id_agreement_id_number_fkey" FOREIGN KEY ("workspace_id", "agreement_id", "number") REFERENCES "agreement_version"("workspace_id", "agreement_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_workspace_id_agreement_id_number_fkey" FOREIGN KEY ("workspace_id", "agreement_id", "number") REFERENCES "agreement_version"("workspace_id", "agreement_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_reminder" ADD CONSTRAINT "agreement_reminder_workspace_id_agreement_id_fkey" FOREIGN KEY ("workspace_id", "agreement_id") REFERENCES "agreement"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What SQL can say of an invariant, it says.
-- One draft of each kind, and of each subject where a kind has several.
CREATE UNIQUE INDEX "agreement_one" ON "agreement" ("workspace_id", "kind") WHERE "subject_id" IS NULL;
CREATE UNIQUE INDEX "agreement_of_subject" ON "agreement" ("workspace_id", "kind", "subject_id") WHERE "subject_id" IS NOT NULL;
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_days_check" CHECK
    ("ends_on" >= "effective_on" AND "review_by" >= "effective_on");
ALTER TABLE "clause" ADD CONSTRAINT "clause_revision_check" CHECK ("revision" >= 1);
ALTER TABLE "clause_stance" ADD CONSTRAINT "clause_stance_check" CHECK ("stance" IN ('agrees', 'wants_change'));
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_text_check" CHECK (length(trim("text")) BETWEEN 1 AND 2000);
ALTER TABLE "clause_suggestion" ADD CONSTRAINT "clause_suggestion_origin_check" CHECK ("origin" IN ('suggested', 'overtaken'));
ALTER TABLE "clause_suggestion" ADD CONSTRAINT "clause_suggestion_outcome_check" CHECK
    (("outcome" IS NULL) = ("decided_at" IS NULL) AND "outcome" IN ('accepted', 'rejected', 'taken_back'));
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_state_check" CHECK ("state" IN
    ('proposed', 'agreed', 'in_force', 'superseded', 'ended', 'withdrawn', 'declined', 'replaced'));
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_number_check" CHECK ("number" >= 1);
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_hash_check" CHECK (length("content_hash") = 32);
-- Whatever came to an end says when, and nothing else does; what both signed says when, and when it took force.
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_times_check" CHECK (
    ("closed_at" IS NULL) = ("state" IN ('proposed', 'agreed', 'in_force'))
    AND CASE WHEN "state" = 'replaced' THEN TRUE
             ELSE ("agreed_at" IS NOT NULL) = ("state" IN ('agreed', 'in_force', 'superseded', 'ended')) END
    AND ("took_force_at" IS NOT NULL) = ("state" IN ('in_force', 'superseded', 'ended')));
ALTER TABLE "signature" ADD CONSTRAINT "signature_method_check" CHECK ("method" IN ('password', 'fresh_sign_in'));
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_objection_check" CHECK (length(trim("objection")) BETWEEN 1 AND 2000);
-- Answers are given to objections.
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_answers_check" CHECK ("objection" IS NOT NULL OR
    num_nonnulls("sales_answer", "marketing_answer") = 0);

-- Leads by the points of the definition that handed them over.
CREATE INDEX "lead_points" ON "lead" ("workspace_id", "points", "id") WHERE "points" IS NOT NULL;

-- One version of an agreement lies before the heads, one waits for its day, one is in force.
CREATE UNIQUE INDEX "agreement_version_proposed" ON "agreement_version" ("workspace_id", "agreement_id") WHERE "state" = 'proposed';
CREATE UNIQUE INDEX "agreement_version_agreed" ON "agreement_version" ("workspace_id", "agreement_id") WHERE "state" = 'agreed';
CREATE UNIQUE INDEX "agreement_version_in_force" ON "agreement_version" ("workspace_id", "agreement_id") WHERE "state" = 'in_force';
-- What the worker looks for each minute: a day that has come, one that is over.
CREATE INDEX "agreement_version_days" ON "agreement_version" ("state", "effective_on", "ends_on") WHERE "state" IN ('agreed', 'in_force');

-- Each member has one word on a version at a time; those before stay to be read.
CREATE UNIQUE INDEX "sign_off_now" ON "sign_off" ("workspace_id", "agreement_id", "number", "member_id") WHERE "overtaken_at" IS NULL;

-- What was proposed never changes, only what becomes of it: one step after the other, and what is over stays as it ended.
CREATE FUNCTION agreement_version_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed'
    THEN RAISE EXCEPTION 'a version begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF ROW (NEW.workspace_id, NEW.agreement_id, NEW.number, NEW.content, NEW.content_hash, NEW.effective_on, NEW.review_by,
          NEW.ends_on, NEW.proposed_by_id, NEW.proposed_for, NEW.proposed_at) IS DISTINCT FROM
     ROW (OLD.workspace_id, OLD.agreement_id, OLD.number, OLD.content, OLD.content_hash, OLD.effective_on, OLD.review_by,
          OLD.ends_on, OLD.proposed_by_id, OLD.proposed_for, OLD.proposed_at)
  THEN RAISE EXCEPTION 'a proposed version never changes' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.agreed_at IS DISTINCT FROM coalesce(OLD.agreed_at, NEW.agreed_at)
     OR NEW.took_force_at IS DISTINCT FROM coalesce(OLD.took_force_at, NEW.took_force_at)
     OR OLD.closed_at IS NOT NULL AND NEW IS DISTINCT FROM OLD
  THEN RAISE EXCEPTION 'what became of a version stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
       ('proposed', 'agreed'), ('proposed', 'withdrawn'), ('proposed', 'declined'), ('proposed', 'replaced'),
       ('agreed', 'in_force'), ('agreed', 'replaced'), ('in_force', 'superseded'), ('in_force', 'ended'))
  THEN RAISE EXCEPTION 'a version never goes from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "agreement_version_final" BEFORE INSERT OR UPDATE ON "agreement_version"
    FOR EACH ROW EXECUTE FUNCTION agreement_version_is_final();

-- Signed is what lies before the heads at that moment, and just as it reads.
CREATE FUNCTION signature_is_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM agreement_version
    WHERE workspace_id = NEW.workspace_id AND agreement_id = NEW.agreement_id AND number = NEW.number
      AND state = 'proposed' AND content_hash = NEW.content_hash
    FOR NO KEY UPDATE;
  IF NOT FOUND
  THEN RAISE EXCEPTION 'only what is proposed is signed, as it reads' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "signature_given" BEFORE INSERT ON "signature" FOR EACH ROW EXECUTE FUNCTION signature_is_given();

-- Nothing is in force that both teams haven't signed as it stands.
CREATE FUNCTION agreement_version_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM signature WHERE workspace_id = NEW.workspace_id AND agreement_id = NEW.agreement_id
        AND number = NEW.number AND content_hash = NEW.content_hash) <> 2
  THEN RAISE EXCEPTION 'both teams sign a version before it is in force' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "agreement_version_signed" AFTER INSERT OR UPDATE ON "agreement_version"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state IN ('agreed', 'in_force'))
    EXECUTE FUNCTION agreement_version_is_signed();

-- Row-level security, forced, as before. The worker's rounds look about in no workspace. Wordings and signatures are
-- append-only; versions, comments, sign-offs never go.
ALTER TABLE "agreement" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "agreement_workspace" ON "agreement" USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "agreement_look" ON "agreement" FOR SELECT USING ((SELECT app_identifying()));

ALTER TABLE "clause" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "clause_read" ON "clause" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "clause_add" ON "clause" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "clause_change" ON "clause" FOR UPDATE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "clause_wording" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "clause_wording_read" ON "clause_wording" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "clause_wording_write" ON "clause_wording" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "clause_stance" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "clause_stance_workspace" ON "clause_stance" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "clause_comment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "clause_comment_read" ON "clause_comment" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "clause_comment_write" ON "clause_comment" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "clause_suggestion" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "clause_suggestion_read" ON "clause_suggestion" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "clause_suggestion_add" ON "clause_suggestion" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "clause_suggestion_change" ON "clause_suggestion" FOR UPDATE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "agreement_version" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "agreement_version_read" ON "agreement_version" FOR SELECT
    USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));
CREATE POLICY "agreement_version_add" ON "agreement_version" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "agreement_version_change" ON "agreement_version" FOR UPDATE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "signature" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "signature_read" ON "signature" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "signature_write" ON "signature" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "sign_off" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "sign_off_read" ON "sign_off" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "sign_off_write" ON "sign_off" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "sign_off_change" ON "sign_off" FOR UPDATE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "agreement_reminder" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "agreement_reminder_workspace" ON "agreement_reminder" USING ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "agreement_reminder_look" ON "agreement_reminder" FOR SELECT USING ((SELECT app_identifying()));

-- A text as the conditions of a definition compare it, without regard to case: one character for one, whatever the database's
-- locale, as src/features/definitions/rules/folded.ts has it. Before Postgres 17 by ICU, which maps two letters otherwise.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_collation WHERE collname = 'pg_c_utf8') THEN
        CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN lower(words COLLATE "pg_c_utf8");
    ELSE
        CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN lower(replace(replace(words, 'İ', 'i'), 'Σ', 'σ') COLLATE "und-x-icu");
    END IF;
END
$$;
