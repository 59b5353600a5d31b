import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { importPolicy } from "../policy.ts";

/** The parts of an import's file in their order, each fetched while the one before is read; `onRead` hears how far they go, in bytes. */
export async function* fileParts(
  service: Service,
  importId: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  authorize(service, importPolicy.carryOn, undefined);
  let bytes = 0;
  let next = findPart(service, importId, 0);
  for (let number = 0; ; number++) {
    const part = await next;
    if (!part) return;
    next = findPart(service, importId, number + 1);
    // Whoever stops reading doesn't ask for it any more.
    next.catch(() => null);
    bytes += part.content.length;
    onRead(bytes);
    yield part.content;
  }
}

function findPart({ workspaceId, ...service }: Service, importId: string, number: number) {
  return reading({ workspaceId, ...service }, (db) =>
    db.importPart.findUnique({
      where: { workspaceId_importId_number: { workspaceId, importId, number } },
      select: { content: true },
    }),
  );
}
