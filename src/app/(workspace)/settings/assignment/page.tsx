import type { Metadata } from "next";
import { RotationCard } from "#features/leads/assignment/components/rotation-card.tsx";
import { assignmentPolicy } from "#features/leads/assignment/policy.ts";
import { findRotation } from "#features/leads/assignment/queries/find-rotation.ts";
import { CapacityCard } from "#features/leads/capacity/components/capacity-card.tsx";
import { capacityPolicy } from "#features/leads/capacity/policy.ts";
import { findSalesCapacity } from "#features/leads/capacity/queries.ts";
import { isAllowed } from "#platform/authorize.ts";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Assignment" };

export default async function AssignmentPage() {
  const { actor, timeZone, locale } = await requireSession();
  const [rotation, capacity] = await Promise.all([findRotation(actor, new Date()), findSalesCapacity(actor)]);
  return (
    <Page title="Assignment" lead="Who in Sales gets a lead when Marketing hands it over, and how many fit.">
      <RotationCard
        rotation={rotation}
        reader={{ timeZone, locale }}
        mayChange={isAllowed(actor, assignmentPolicy.changeRotation, undefined)}
      />
      <CapacityCard capacity={capacity} maySet={isAllowed(actor, capacityPolicy.set, undefined)} />
    </Page>
  );
}
