import type { Metadata } from "next";
import { KeyList } from "#features/workspace/api-keys/components/key-list.tsx";
import { MakeKeyForm } from "#features/workspace/api-keys/components/make-key-form.tsx";
import { apiKeyPolicy } from "#features/workspace/api-keys/policy.ts";
import { listApiKeys } from "#features/workspace/api-keys/queries.ts";
import { isAllowed } from "#platform/authorize.ts";
import { requireSession } from "#platform/session/current.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  const { actor, timeZone, locale } = await requireSession();
  const mayMake = isAllowed(actor, apiKeyPolicy.make, undefined);
  const keys = mayMake ? await listApiKeys(actor) : [];
  return (
    <Page title="API keys" lead="How other programs read and write here. A key acts for nobody, so it never signs.">
      {mayMake ? (
        <>
          <Card title="Keys">
            <KeyList keys={keys} reader={{ timeZone, locale }} />
          </Card>
          <Card title="Make a key">
            <MakeKeyForm />
          </Card>
          <p className="text-soft">
            What a key can read and do, call by call: <TextLink href="/settings/api">the API</TextLink>.
          </p>
        </>
      ) : (
        <EmptyState title="Keys are an admin's affair">
          An admin of the workspace sees, makes and revokes them. Ask one if a program of yours is to read or write
          here.
        </EmptyState>
      )}
    </Page>
  );
}
