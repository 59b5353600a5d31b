import { Chip } from "#ui/chip.tsx";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { revokeApiKeyAction } from "../actions.ts";
import { scopesInWords } from "../rules.ts";
import type { ApiKeyItem } from "../schema.ts";

/** The API keys, each with what it may do, who made it, when it was last used, and the way to revoke it. */
export function KeyList({ keys, reader }: { keys: readonly ApiKeyItem[]; reader: Reader }) {
  if (keys.length === 0) {
    return (
      <EmptyState title="No keys yet">
        With an API key a program reads and writes here without a person: your website's form that brings in leads, or a
        report of your own. It may do what you tick, and never signs.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {keys.map((key) => (
        <li
          key={key.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0"
        >
          <div className="grid min-w-0 gap-1.5">
            <p className="wrap-anywhere font-semibold">
              {key.name} <span className="font-mono font-normal text-soft">{key.beginning}…</span>
            </p>
            <p className="flex flex-wrap gap-1.5">
              {key.revokedAt && <Chip tone="missed">revoked</Chip>}
              {key.scopes.map((scope) => (
                <Chip key={scope}>{scopesInWords[scope].label}</Chip>
              ))}
            </p>
            <History apiKey={key} reader={reader} />
          </div>
          {!key.revokedAt && <RevokeKey apiKey={key} />}
        </li>
      ))}
    </ul>
  );
}

function History({
  apiKey: { madeBy, createdAt, lastUsedAt, revokedAt },
  reader,
}: {
  apiKey: ApiKeyItem;
  reader: Reader;
}) {
  return (
    <p className="wrap-anywhere text-soft">
      made by {madeBy ?? "the operator"} on <Time at={createdAt} reader={reader} />,{" "}
      {lastUsedAt ? (
        <>
          last used <Time at={lastUsedAt} reader={reader} />
        </>
      ) : (
        "never used"
      )}
      {revokedAt && (
        <>
          , revoked <Time at={revokedAt} reader={reader} />
        </>
      )}
    </p>
  );
}

function RevokeKey({ apiKey: { id, name } }: { apiKey: ApiKeyItem }) {
  return (
    <ConfirmButton
      label="Revoke"
      accessibleLabel={`Revoke ${name}`}
      question={`Revoke the key “${name}”?`}
      consequence="The program that uses it is refused from its next request on. A revoked key can't be brought back; you can make another."
      confirmLabel="Revoke the key"
      action={revokeApiKeyAction}
    >
      <input type="hidden" name="keyId" value={id} />
    </ConfirmButton>
  );
}
