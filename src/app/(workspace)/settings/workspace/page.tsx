import type { Metadata } from "next";
import { RenameForm } from "#features/workspace/components/rename-form.tsx";
import { SettingsForm } from "#features/workspace/components/settings-form.tsx";
import { WorkspaceFacts } from "#features/workspace/components/workspace-facts.tsx";
import { workspacePolicy } from "#features/workspace/policy.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { currencyOptions } from "#features/workspace/rules.ts";
import { isAllowed } from "#platform/authorize.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Workspace" };

export default async function WorkspaceSettingsPage() {
  const { actor } = await requireSession();
  const workspace = await findWorkspace(actor);
  const maySet = isAllowed(actor, workspacePolicy.changeSettings, undefined);
  const mayRename = isAllowed(actor, workspacePolicy.rename, undefined);
  return (
    <Page title="Workspace" lead="What holds for everybody here.">
      <Card title="Name">
        {mayRename ? (
          <RenameForm name={workspace.name} revision={workspace.revision} />
        ) : (
          <p className="wrap-anywhere">
            <strong>{workspace.name}</strong>
            <span className="block text-soft">An admin of the workspace can change it.</span>
          </p>
        )}
      </Card>
      <Card title="Time and money">
        {maySet ? (
          <SettingsForm settings={workspace} currencies={currencyOptions()} />
        ) : (
          <WorkspaceFacts timeZone={workspace.timeZone} currency={workspace.currency} />
        )}
      </Card>
    </Page>
  );
}
