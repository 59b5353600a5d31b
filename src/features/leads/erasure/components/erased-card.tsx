import { Card } from "#ui/layout/card.tsx";
import { type Reader, Time } from "#ui/time.tsx";

/** What is left of a lead whose person was erased, in the place of what could be done with it. */
export function ErasedCard({ erasedAt, reader }: { erasedAt: Date; reader: Reader }) {
  return (
    <Card title="This person was erased">
      <p className="text-pretty text-soft">
        Since <Time at={erasedAt} reader={reader} /> nobody can tell who this was. The stages, times and amounts below
        stay, so that all figures do; nothing is added to them any more.
      </p>
    </Card>
  );
}
