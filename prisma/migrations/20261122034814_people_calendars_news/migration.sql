-- People who are invited, act for each other and are told things; when the firm works and plans; who is here just now.

-- Lets an exclusion constraint compare workspaces beside ranges of days.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateEnum
CREATE TYPE "mail_choice" AS ENUM ('at_once', 'digest', 'never');

-- AlterTable
ALTER TABLE "api_key" ALTER COLUMN "created_by_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'workspace',
ADD COLUMN     "mail_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "mailed_at" TIMESTAMPTZ(3);

ALTER TABLE "notification" ALTER COLUMN "kind" DROP DEFAULT;

-- CreateTable
CREATE TABLE "acting_head" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "team" "team" NOT NULL,
    "member_id" UUID NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "acting_head_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "calendar" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "team" "team",
    "time_zone" TEXT NOT NULL,
    "week" JSONB NOT NULL,
    "exceptions" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calendar_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "role" "role" NOT NULL,
    "team" "team",
    "is_admin" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL DEFAULT '',
    "token_hash" BYTEA NOT NULL,
    "mailed_token_hash" BYTEA,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "member_id" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "mail" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "notification_choice" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "in_app" BOOLEAN NOT NULL,
    "mail" "mail_choice" NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("workspace_id","member_id","kind")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
-- Unlogged: after a crash everybody says again where they are, and no heartbeat waits for the disk.
CREATE UNLOGGED TABLE "presence" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
-- Unlogged: what it remembers is of use for as long as a browser waits for news.
CREATE UNLOGGED TABLE "topic_change" (
    "workspace_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "xid" BIGINT NOT NULL DEFAULT app_xid(),

    CONSTRAINT "topic_change_pkey" PRIMARY KEY ("workspace_id","topic")
);

-- CreateTable
CREATE TABLE "sales_cycle" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sales_cycle_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
-- Prisma can't say it, but the calendar without a team is one as well.
CREATE UNIQUE INDEX "calendar_workspace_id_team_key" ON "calendar"("workspace_id", "team") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "fact_workspace_id_actor_id_xid_seq_idx" ON "fact"("workspace_id", "actor_id", "xid", "seq");

-- CreateIndex
CREATE INDEX "fact_workspace_id_type_xid_seq_idx" ON "fact"("workspace_id", "type", "xid", "seq");

-- CreateIndex
CREATE INDEX "fact_workspace_id_recorded_at_idx" ON "fact"("workspace_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_mailed_token_hash_key" ON "invitation"("mailed_token_hash");

-- CreateIndex
CREATE INDEX "mail_written_at_idx" ON "mail"("written_at");

-- CreateIndex
CREATE INDEX "presence_seen_at_idx" ON "presence"("seen_at");

-- AddForeignKey
ALTER TABLE "acting_head" ADD CONSTRAINT "acting_head_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar" ADD CONSTRAINT "calendar_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_workspace_id_invited_by_id_fkey" FOREIGN KEY ("workspace_id", "invited_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sales_cycle" ADD CONSTRAINT "sales_cycle_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What SQL can say of an invariant, it says.
CREATE UNIQUE INDEX "acting_head_one_per_team" ON "acting_head" ("workspace_id", "team") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "acting_head_one_team_per_member" ON "acting_head" ("workspace_id", "member_id") WHERE "ended_at" IS NULL;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_team_check" CHECK (("role" IN ('head', 'member')) = ("team" IS NOT NULL));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_token_hash_check"
    CHECK (length("token_hash") = 32 AND length("mailed_token_hash") = 32);
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_check" CHECK (("accepted_at" IS NULL) = ("member_id" IS NULL));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_end_check" CHECK ("accepted_at" IS NULL OR "withdrawn_at" IS NULL);
CREATE UNIQUE INDEX "invitation_one_open_per_email" ON "invitation" ("workspace_id", "email")
    WHERE "accepted_at" IS NULL AND "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "invitation_one_open_per_chair" ON "invitation" ("workspace_id", "team")
    WHERE "role" = 'head' AND "accepted_at" IS NULL AND "withdrawn_at" IS NULL;
ALTER TABLE "calendar" ADD CONSTRAINT "calendar_week_check"
    CHECK (jsonb_typeof("week") = 'array' AND jsonb_array_length("week") = 7 AND jsonb_path_exists("week", 'strict $[*][*]'));
ALTER TABLE "calendar" ADD CONSTRAINT "calendar_exceptions_check" CHECK (jsonb_typeof("exceptions") = 'array');
ALTER TABLE "sales_cycle" ADD CONSTRAINT "sales_cycle_name_check" CHECK (length(trim("name")) BETWEEN 1 AND 60);
ALTER TABLE "sales_cycle" ADD CONSTRAINT "sales_cycle_days_check" CHECK ("starts_on" < "ends_on");
ALTER TABLE "sales_cycle" ADD CONSTRAINT "sales_cycle_apart"
    EXCLUDE USING gist ("workspace_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_kind_check" CHECK ("kind" ~ '^[a-z_]+$');
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_token_hash_check" CHECK (length("token_hash") = 32);
ALTER TABLE "presence" ADD CONSTRAINT "presence_place_check" CHECK (length("place") <= 200);
-- What waits for a member in the app: few of what they were ever told.
CREATE INDEX "notification_undismissed" ON "notification" ("workspace_id", "member_id", "id") WHERE "dismissed_at" IS NULL;
-- What is still to be mailed, for the worker.
CREATE INDEX "notification_mail_due" ON "notification" ("workspace_id", "member_id", "mail_due_at")
    WHERE "mail_due_at" IS NOT NULL AND "mailed_at" IS NULL;

-- The last active CEO and the last active admin stay. Under the lock on the workspace's row, so that two who leave at the same
-- moment are counted one after the other.
CREATE FUNCTION workspace_keeps_its_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM workspace WHERE id = OLD.workspace_id FOR NO KEY UPDATE;
    IF OLD.role = 'ceo' AND NOT EXISTS (
        SELECT FROM member WHERE workspace_id = OLD.workspace_id AND role = 'ceo' AND deactivated_at IS NULL
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'member_last_ceo',
            MESSAGE = 'losing the last CEO violates check constraint "member_last_ceo"';
    END IF;
    IF OLD.is_admin AND NOT EXISTS (
        SELECT FROM member WHERE workspace_id = OLD.workspace_id AND is_admin AND deactivated_at IS NULL
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'member_last_admin',
            MESSAGE = 'losing the last admin violates check constraint "member_last_admin"';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "member_last_of_kind" AFTER UPDATE ON "member" FOR EACH ROW
    WHEN (OLD.deactivated_at IS NULL AND (OLD.role = 'ceo' OR OLD.is_admin)
        AND (NEW.deactivated_at IS NOT NULL OR OLD.role <> NEW.role OR OLD.is_admin <> NEW.is_admin))
    EXECUTE FUNCTION workspace_keeps_its_people();

-- Row-level security, forced, as in the first migration; a table without a policy for a command gets no grant for it either.
ALTER TABLE "acting_head" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "acting_head_read" ON "acting_head" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));
CREATE POLICY "acting_head_name" ON "acting_head" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "acting_head_end" ON "acting_head" FOR UPDATE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "invitation_read" ON "invitation" FOR SELECT USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));
CREATE POLICY "invitation_make" ON "invitation" FOR INSERT WITH CHECK ("workspace_id" = (SELECT app_workspace()));
CREATE POLICY "invitation_change" ON "invitation" FOR UPDATE USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "calendar" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "calendar_workspace" ON "calendar" USING ("workspace_id" = (SELECT app_workspace()));

ALTER TABLE "sales_cycle" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "sales_cycle_workspace" ON "sales_cycle" USING ("workspace_id" = (SELECT app_workspace()));

-- The worker clears away old rows of the next two, in no workspace.
ALTER TABLE "mail" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "mail_workspace" ON "mail" USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));

ALTER TABLE "presence" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "presence_workspace" ON "presence" USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));

ALTER TABLE "topic_change" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "topic_change_workspace" ON "topic_change" USING ("workspace_id" = (SELECT app_workspace()) OR (SELECT app_identifying()));

ALTER TABLE "notification_choice" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "notification_choice_workspace" ON "notification_choice" USING ("workspace_id" = (SELECT app_workspace()));

-- With the session comes how many news wait, so that the bell on every page costs no question of its own.
CREATE POLICY "notification_choice_identify" ON "notification_choice" FOR SELECT USING ((SELECT app_identifying()));
CREATE POLICY "notification_identify" ON "notification" FOR SELECT USING ((SELECT app_identifying()));

ALTER TABLE "password_reset" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "password_reset_identify" ON "password_reset" USING ((SELECT app_identifying()));

-- As in the first migration, and for which team the member acts as head, and up to where facts have settled: whatever a page
-- reads after this lookup shows at least those.
DROP FUNCTION app_session_person(bytea);
CREATE FUNCTION app_session_person(presented_hash bytea)
RETURNS TABLE (
    session_id uuid, member_id uuid, workspace_id uuid, workspace_name text, time_zone text,
    name text, email citext, role role, team team, is_admin boolean, acting_for team,
    has_other_places boolean, unread integer, settled_before bigint
) LANGUAGE plpgsql VOLATILE AS $$
#variable_conflict use_column
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    UPDATE session SET last_seen_at = now()
    WHERE token_hash = presented_hash AND ended_at IS NULL AND expires_at > now()
      AND last_seen_at BETWEEN now() - interval '7 days' AND now() - interval '1 minute';
    RETURN QUERY
    SELECT s.id, m.id, w.id, w.name, w.time_zone, p.name, p.email, m.role, m.team, m.is_admin, a.team,
           EXISTS (SELECT FROM member o WHERE o.person_id = m.person_id AND o.id <> m.id AND o.deactivated_at IS NULL),
           (SELECT count(*)::int FROM (
               SELECT FROM notification n
               LEFT JOIN notification_choice c
                 ON c.workspace_id = n.workspace_id AND c.member_id = n.member_id AND c.kind = n.kind
               WHERE n.workspace_id = m.workspace_id AND n.member_id = m.id AND n.dismissed_at IS NULL
                 AND c.in_app IS NOT FALSE
               LIMIT 100) waiting),
           app_settled_before()
    FROM session s
    JOIN member m ON m.workspace_id = s.workspace_id AND m.id = s.member_id
    JOIN person p ON p.id = m.person_id
    JOIN workspace w ON w.id = s.workspace_id
    LEFT JOIN acting_head a ON a.workspace_id = m.workspace_id AND a.member_id = m.id AND a.ended_at IS NULL
    WHERE s.token_hash = presented_hash AND s.ended_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - interval '7 days' AND m.deactivated_at IS NULL;
    PERFORM set_config('app.identifying', '', true);
END $$;

-- What changed in each of these workspaces from a position on, for the open pages of all of them in one question. One statement, so
-- one snapshot: what is visible to it and what has settled belong together. After 500 facts it stops: so much is worth one word.
CREATE FUNCTION app_changes(workspaces uuid[], positions bigint[])
RETURNS TABLE (workspace_id uuid, settled_before bigint, id text, type text, payload jsonb, is_fact boolean)
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    RETURN QUERY
    SELECT asked.workspace, (SELECT app_settled_before()), change.id, change.type, change.payload, change.is_fact
    FROM unnest(workspaces, positions) AS asked (workspace, since)
    LEFT JOIN LATERAL (
        (SELECT f.xid || '/' || f.seq, f.type, f.payload, true FROM fact f
         WHERE f.workspace_id = asked.workspace AND f.xid >= asked.since ORDER BY f.xid, f.seq LIMIT 501)
        UNION ALL
        SELECT c.topic || '/' || c.xid, c.topic, NULL, false FROM topic_change c
        WHERE c.workspace_id = asked.workspace AND c.xid >= asked.since
    ) AS change (id, type, payload, is_fact) ON true;
    PERFORM set_config('app.identifying', '', true);
END $$;

-- What an invitation's link leads to, for whoever holds it, whatever has become of it.
CREATE FUNCTION app_invitation(presented_hash bytea)
RETURNS TABLE (
    invitation_id uuid, workspace_id uuid, workspace_name text, time_zone text, email citext, role role, team team,
    is_admin boolean, title text, inviter text, expires_at timestamptz, withdrawn_at timestamptz, accepted_at timestamptz,
    has_account boolean
) LANGUAGE plpgsql VOLATILE AS $$
#variable_conflict use_column
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    RETURN QUERY
    SELECT i.id, w.id, w.name, w.time_zone, i.email, i.role, i.team, i.is_admin, i.title, inviter.name,
           i.expires_at, i.withdrawn_at, i.accepted_at, EXISTS (SELECT FROM person p WHERE p.email = i.email)
    FROM invitation i
    JOIN workspace w ON w.id = i.workspace_id
    LEFT JOIN member m ON m.workspace_id = i.workspace_id AND m.id = i.invited_by_id
    LEFT JOIN person inviter ON inviter.id = m.person_id
    WHERE i.token_hash = presented_hash OR i.mailed_token_hash = presented_hash;
    PERFORM set_config('app.identifying', '', true);
END $$;

-- Who has this e-mail, for a command that has made sure that it acts for them.
CREATE FUNCTION app_person_id(known_email citext) RETURNS uuid LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    found_id uuid;
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    SELECT id INTO found_id FROM person WHERE email = known_email;
    PERFORM set_config('app.identifying', '', true);
    RETURN found_id;
END $$;

-- Adds a person with their password in the open transaction, so that nobody is left over when the rest of it fails.
-- False: somebody has this e-mail already, and keeps name and password.
CREATE FUNCTION app_add_person(new_id uuid, new_email citext, new_name text, new_password_hash text) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    is_new boolean;
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    INSERT INTO person (id, email, name) VALUES (new_id, new_email, new_name) ON CONFLICT (email) DO NOTHING;
    is_new := FOUND;
    IF is_new THEN
        INSERT INTO credential (person_id, password_hash) VALUES (new_id, new_password_hash);
    END IF;
    PERFORM set_config('app.identifying', '', true);
    RETURN is_new;
END $$;

-- Ends every session of a member of the open workspace, so that none comes back to life with a member who is reactivated.
CREATE FUNCTION app_end_sessions(of_member uuid, at timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    UPDATE session SET ended_at = at
    WHERE workspace_id = (SELECT app_workspace()) AND member_id = of_member AND ended_at IS NULL;
    PERFORM set_config('app.identifying', '', true);
END $$;

-- Gives a person another password, or the first after theirs was taken away. Whoever knew the old one is out: every session but
-- the kept one ends, in every workspace, and no link to choose a password is good any longer.
CREATE FUNCTION app_change_password(of_person uuid, new_password_hash text, kept_session uuid, at timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    INSERT INTO credential (person_id, password_hash, changed_at) VALUES (of_person, new_password_hash, at)
    ON CONFLICT (person_id) DO UPDATE SET password_hash = new_password_hash, changed_at = at;
    UPDATE password_reset SET used_at = at WHERE person_id = of_person AND used_at IS NULL;
    UPDATE session s SET ended_at = at FROM member m
    WHERE m.workspace_id = s.workspace_id AND m.id = s.member_id AND m.person_id = of_person
      AND s.ended_at IS NULL AND s.id IS DISTINCT FROM kept_session;
    PERFORM set_config('app.identifying', '', true);
END $$;

-- Who may choose a new password by this link, and the place of theirs that is told of it. No row: the link never was, was used
-- or has expired, or its person is a member nowhere.
CREATE FUNCTION app_password_reset(presented_hash bytea, at timestamptz)
RETURNS TABLE (
    person_id uuid, email citext, name text, workspace_id uuid, workspace_name text, member_id uuid, role role, team team,
    is_admin boolean
) LANGUAGE plpgsql VOLATILE AS $$
#variable_conflict use_column
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    RETURN QUERY
    SELECT p.id, p.email, p.name, w.id, w.name, m.id, m.role, m.team, m.is_admin
    FROM password_reset r
    JOIN person p ON p.id = r.person_id
    JOIN member m ON m.person_id = p.id AND m.deactivated_at IS NULL
    JOIN workspace w ON w.id = m.workspace_id
    WHERE r.token_hash = presented_hash AND r.used_at IS NULL AND r.expires_at > at
    ORDER BY m.created_at LIMIT 1;
    PERFORM set_config('app.identifying', '', true);
END $$;

-- Uses a link up. False: somebody was quicker, or it is good no longer.
CREATE FUNCTION app_use_password_reset(presented_hash bytea, at timestamptz) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    is_first boolean;
BEGIN
    PERFORM set_config('app.identifying', 'on', true);
    UPDATE password_reset SET used_at = at WHERE token_hash = presented_hash AND used_at IS NULL AND expires_at > at;
    is_first := FOUND;
    PERFORM set_config('app.identifying', '', true);
    RETURN is_first;
END $$;

-- What each member made of the first hour's list.
CREATE TABLE "first_hour" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "ticked" TEXT[],
    "is_hidden" BOOLEAN,

    CONSTRAINT "first_hour_pkey" PRIMARY KEY ("workspace_id","member_id")
);
ALTER TABLE "first_hour" ADD CONSTRAINT "first_hour_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "first_hour" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "first_hour_own" ON "first_hour" USING ("workspace_id" = (SELECT app_workspace()) AND "member_id" = (SELECT app_member()));
