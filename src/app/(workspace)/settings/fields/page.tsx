import type { Metadata } from "next";
import { AddFieldForm } from "#features/leads/fields/components/field-forms.tsx";
import { FieldList } from "#features/leads/fields/components/field-list.tsx";
import { fieldPolicy } from "#features/leads/fields/policy.ts";
import { listFields } from "#features/leads/fields/queries.ts";
import { isAllowed } from "#platform/authorize.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Lead fields" };

export default async function FieldsPage() {
  const { actor } = await requireSession();
  const fields = await listFields(actor);
  const mayChange = isAllowed(actor, fieldPolicy.add, undefined);
  const inUse = fields.filter(({ archivedAt }) => archivedAt === null);
  const outOfUse = fields.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <Page title="Lead fields" lead="What you want to know of a lead, beside name, company and where they come from.">
      <Card title="In use" aside={mayChange || "The heads and admins can change them."}>
        <FieldList fields={inUse} mayChange={mayChange} />
      </Card>
      {mayChange && (
        <Card title="Add a field">
          <AddFieldForm />
        </Card>
      )}
      {outOfUse.length > 0 && (
        <Card title="Out of use" aside="Leads keep what these hold.">
          <FieldList fields={outOfUse} mayChange={mayChange} />
        </Card>
      )}
    </Page>
  );
}
