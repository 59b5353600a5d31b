import type { Actor } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { isRefusal } from "#platform/refusals.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import type { Reader } from "#ui/time.tsx";
import { findWorkspace } from "../../../workspace/queries.ts";
import { listFields } from "../../fields/queries.ts";
import { importPolicy } from "../policy.ts";
import { listMappings } from "../queries/list-mappings.ts";
import { previewImport } from "../queries/preview-import.ts";
import { listProblems } from "../queries/problem-file.ts";
import { recall } from "../rules/remember.ts";
import type { Import } from "../schema.ts";
import { ImportProgress } from "./import-progress.tsx";
import { ImportResult } from "./import-result.tsx";
import { ImportSetup } from "./import-setup.tsx";

type ImportContentProps = { actor: Actor; found: Import; reader: Reader };

const shownProblems = 10;

/** An import as it stands: to be looked over, on its way, or over. */
export async function ImportContent({ actor, found, reader }: ImportContentProps) {
  const mayRevert = isAllowed(actor, importPolicy.revert, undefined);
  switch (found.state) {
    case "uploading":
    case "uploaded":
      return <Waiting actor={actor} found={found} reader={reader} />;
    case "queued":
    case "running":
    case "reverting":
      return <ImportProgress found={found} mayRevert={mayRevert} locale={reader.locale} />;
    default: {
      const maySee = isAllowed(actor, importPolicy.readProblems, undefined);
      const problems = maySee ? await listProblems(actor, found.id, shownProblems) : null;
      return <ImportResult found={found} problems={problems} mayRevert={mayRevert} reader={reader} />;
    }
  }
}

async function Waiting({ actor, found, reader }: ImportContentProps) {
  if (!isAllowed(actor, importPolicy.bring, undefined)) {
    return <EmptyState title="Not started yet">Whoever brought this file looks it over before it lands.</EmptyState>;
  }
  const look = await previewImport(actor, found.id, new Date());
  if (isRefusal(look)) return <EmptyState title="This file is gone">Bring it again for a new import.</EmptyState>;
  const [fields, mappings, { currency }] = await Promise.all([
    listFields(actor),
    listMappings(actor),
    findWorkspace(actor),
  ]);
  const remembered = recall(mappings, found.columns);
  return <ImportSetup {...{ found, look, fields, remembered, currency, reader }} />;
}
