-- The first house: people and workspaces, sessions and keys, facts with their chain, notifications.

CREATE EXTENSION IF NOT EXISTS citext;

-- What the open transaction is for, set by src/platform/database/pool.ts as each one begins.
-- Nothing set means nothing seen: every policy below compares with NULL then.
CREATE FUNCTION app_workspace() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.workspace', true), '')::uuid $$;

CREATE FUNCTION app_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.member', true), '')::uuid $$;

-- True while someone is being identified, when no workspace is known yet: at sign-in, and for the worker's rounds.
CREATE FUNCTION app_identifying() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('app.identifying', true), '') = 'on' $$;

-- Postgres counts transactions anew in each cluster. What this adds to its count keeps new facts behind those that a dump
-- brought from another one (src/launch/database/fact-clock.ts).
-- CreateTable
CREATE TABLE "fact_clock" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "xid_offset" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "fact_clock_pkey" PRIMARY KEY ("id")
);
INSERT INTO "fact_clock" DEFAULT VALUES;

-- The open transaction, as facts carry it.
CREATE FUNCTION app_xid() RETURNS bigint LANGUAGE sql VOLATILE
    AS $$ SELECT pg_current_xact_id()::text::bigint + xid_offset FROM fact_clock $$;

-- The oldest transaction still open: facts before it have settled, for nothing can commit among them any more.
CREATE FUNCTION app_settled_before() RETURNS bigint LANGUAGE sql STABLE
    AS $$ SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + xid_offset FROM fact_clock $$;

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('person', 'key', 'service');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ceo', 'head', 'member', 'observer');

-- CreateEnum
CREATE TYPE "team" AS ENUM ('sales', 'marketing');

-- CreateTable
CREATE TABLE "api_key" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "workspace_id" UUID NOT NULL,
    "caller_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "fact_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("workspace_id","caller_id","key")
);

-- CreateTable
-- Unlogged: forgetting it in a crash is harmless, and no request waits for its write to reach the disk.
CREATE UNLOGGED TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "arrival_time" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "fact" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "xid" BIGINT NOT NULL DEFAULT app_xid(),
    "seq" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "salt" BYTEA NOT NULL,
    "digest" BYTEA NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "seal" (
    "workspace_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "facts" INTEGER NOT NULL,
    "through_xid" BIGINT NOT NULL,
    "through_seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seal_pkey" PRIMARY KEY ("workspace_id","number")
);

-- CreateTable
CREATE TABLE "reaction_cursor" (
    "workspace_id" UUID NOT NULL,
    "reaction" TEXT NOT NULL,
    "xid" BIGINT NOT NULL DEFAULT 0,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "failed_xid" BIGINT,
    "failed_seq" BIGINT,
    "retry_at" TIMESTAMPTZ(3),

    CONSTRAINT "reaction_cursor_pkey" PRIMARY KEY ("workspace_id","reaction")
);

-- CreateTable
CREATE TABLE "member" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "team" "team",
    "is_admin" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "notification" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "fact_id" UUID NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "session" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_prefix_key" ON "api_key"("prefix");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "rate_limit_arrival_time_idx" ON "rate_limit"("arrival_time");

-- CreateIndex
CREATE UNIQUE INDEX "fact_workspace_id_xid_seq_key" ON "fact"("workspace_id", "xid", "seq");

-- CreateIndex
CREATE INDEX "member_person_id_idx" ON "member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_workspace_id_person_id_key" ON "member"("workspace_id", "person_id");

-- CreateIndex
CREATE INDEX "notification_workspace_id_member_id_id_idx" ON "notification"("workspace_id", "member_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_workspace_id_fact_id_member_id_key" ON "notification"("workspace_id", "fact_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_workspace_id_member_id_idx" ON "session"("workspace_id", "member_id");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seal" ADD CONSTRAINT "seal_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaction_cursor" ADD CONSTRAINT "reaction_cursor_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_workspace_id_fact_id_fkey" FOREIGN KEY ("workspace_id", "fact_id") REFERENCES "fact"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What SQL can say of an invariant, it says.
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_name_check" CHECK (length(trim("name")) BETWEEN 1 AND 80);
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "member" ADD CONSTRAINT "member_team_check" CHECK (("role" IN ('head', 'member')) = ("team" IS NOT NULL));
CREATE UNIQUE INDEX "member_one_head_per_team" ON "member" ("workspace_id", "team") WHERE "role" = 'head' AND "deactivated_at" IS NULL;
ALTER TABLE "session" ADD CONSTRAINT "session_token_hash_check" CHECK (length("token_hash") = 32);
ALTER TABLE "session" ADD CONSTRAINT "session_user_agent_check" CHECK (length("user_agent") <= 200);
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_secret_hash_check" CHECK (length("secret_hash") = 32);
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_scopes_check" CHECK ("scopes" <@ ARRAY['read', 'leads:write', 'agreements:write', 'admin'] AND cardinality("scopes") > 0);
ALTER TABLE "fact" ADD CONSTRAINT "fact_type_check" CHECK ("type" ~ '^[a-z_]+\.[a-z_]+$');
ALTER TABLE "fact" ADD CONSTRAINT "fact_actor_check" CHECK (("actor_kind" = 'service') = ("actor_id" IS NULL));
ALTER TABLE "fact" ADD CONSTRAINT "fact_digest_check" CHECK (length("salt") = 16 AND length("digest") = 32);
ALTER TABLE "fact_clock" ADD CONSTRAINT "fact_clock_one_row_check" CHECK ("id" AND "xid_offset" >= 0);
ALTER TABLE "seal" ADD CONSTRAINT "seal_number_check" CHECK ("number" >= 1 AND "facts" >= 1 AND length("hash") = 32);

-- Row-level security, forced, so that the owner of the tables is bound by it too. A table without a policy for a command
-- gets no grant for it either (src/launch/database/grants.ts), which is what makes facts and seals append-only.
ALTER TABLE "workspace" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "workspace_read" ON "workspace" FOR SELECT USING ("id" = (SELECT app_workspace()) OR (SELECT app_identifying()));
CREATE POLICY "workspace_found" ON "workspace" FOR INSERT WITH CHECK ("id" = (SELECT app_workspace()));
CREATE POLICY "workspace_change" ON "workspace" FOR UPDATE USING ("id" = (SELECT app_workspace()));

ALTER TABLE "member" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "member_read" ON "member" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));
CREATE POLICY "member_add" ON "member" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "member_change" ON "member" FOR UPDATE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "person" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person_read" ON "person" FOR SELECT USING ((SELECT app_identifying()) OR EXISTS (
    SELECT FROM "member" WHERE "member"."person_id" = "person"."id" AND "member"."workspace_id" = (SELECT app_workspace())));
CREATE POLICY "person_identify" ON "person" FOR INSERT WITH CHECK ((SELECT app_identifying()));

ALTER TABLE "credential" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "credential_identify" ON "credential" USING ((SELECT app_identifying()));

ALTER TABLE "session" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "session_identify" ON "session" USING ((SELECT app_identifying()));
CREATE POLICY "session_own" ON "session" USING ("workspace_id" = (SELECT app_workspace()) AND "member_id" = (SELECT app_member()));

ALTER TABLE "api_key" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "api_key_identify" ON "api_key" USING ((SELECT app_identifying()));
CREATE POLICY "api_key_workspace" ON "api_key" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "idempotency_key" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "idempotency_key_workspace" ON "idempotency_key" USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));

ALTER TABLE "rate_limit" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "rate_limit_anyone" ON "rate_limit" USING (true);

-- Everybody reads the clock; only who owns the tables moves it.
ALTER TABLE "fact_clock" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "fact_clock_read" ON "fact_clock" FOR SELECT USING (true);
CREATE POLICY "fact_clock_move" ON "fact_clock" FOR UPDATE TO CURRENT_USER USING (true);

ALTER TABLE "fact" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "fact_read" ON "fact" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));
CREATE POLICY "fact_record" ON "fact" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "seal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "seal_read" ON "seal" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));
CREATE POLICY "seal_add" ON "seal" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "reaction_cursor" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "reaction_cursor_workspace" ON "reaction_cursor" USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));

ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "notification_workspace" ON "notification" USING ("workspace_id" = (SELECT app_workspace()));

-- Who holds this session token? One round trip for the check that every request makes. No row: nobody signed in,
-- or the session was ended, is idle for a week, or its member was deactivated.
CREATE FUNCTION app_session_person(presented_hash bytea)
RETURNS TABLE (
    session_id uuid, member_id uuid, workspace_id uuid, workspace_name text, time_zone text,
    name text, email citext, role role, team team, is_admin boolean
) LANGUAGE plpgsql VOLATILE AS $$
#variable_conflict use_column
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    UPDATE session SET last_seen_at = now()
    WHERE token_hash = presented_hash AND ended_at IS NULL AND expires_at > now()
      AND last_seen_at BETWEEN now() - interval '7 days' AND now() - interval '1 minute';
    RETURN QUERY
    SELECT s.id, m.id, w.id, w.name, w.time_zone, p.name, p.email, m.role, m.team, m.is_admin
    FROM session s
    JOIN member m ON m.workspace_id = s.workspace_id AND m.id = s.member_id
    JOIN person p ON p.id = m.person_id
    JOIN workspace w ON w.id = s.workspace_id
    WHERE s.token_hash = presented_hash AND s.ended_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - interval '7 days' AND m.deactivated_at IS NULL;
    PERFORM set_config('app.identifying', '', true);
END $$;

-- Which key is this? As above, for programs: only who has the secret learns or leaves anything.
CREATE FUNCTION app_api_key(presented_prefix text, presented_hash bytea)
RETURNS TABLE (key_id uuid, workspace_id uuid, name text, scopes text[])
LANGUAGE plpgsql VOLATILE AS $$
#variable_conflict use_column
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    UPDATE api_key SET last_used_at = now()
    WHERE prefix = presented_prefix AND secret_hash = presented_hash AND revoked_at IS NULL
      AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute');
    RETURN QUERY
    SELECT k.id, k.workspace_id, k.name, k.scopes FROM api_key k
    WHERE k.prefix = presented_prefix AND k.secret_hash = presented_hash AND k.revoked_at IS NULL;
    PERFORM set_config('app.identifying', '', true);
END $$;

-- Workspaces with a fact that a reaction or the sealer has not reached: what the worker looks at in its rounds.
CREATE FUNCTION app_workspaces_behind(reactions text[]) RETURNS SETOF uuid LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    RETURN QUERY
    SELECT w.id
    FROM workspace w
    CROSS JOIN LATERAL (
        SELECT f.xid, f.seq FROM fact f WHERE f.workspace_id = w.id ORDER BY f.xid DESC, f.seq DESC LIMIT 1
    ) last
    LEFT JOIN LATERAL (
        SELECT s.through_xid, s.through_seq FROM seal s WHERE s.workspace_id = w.id ORDER BY s.number DESC LIMIT 1
    ) sealed ON true
    WHERE (coalesce(sealed.through_xid, 0), coalesce(sealed.through_seq, 0)) < (last.xid, last.seq)
    OR EXISTS (
        SELECT FROM unnest(reactions) AS r(reaction)
        LEFT JOIN reaction_cursor c ON c.workspace_id = w.id AND c.reaction = r.reaction
        WHERE (coalesce(c.xid, 0), coalesce(c.seq, 0)) < (last.xid, last.seq));
    PERFORM set_config('app.identifying', '', true);
END $$;
