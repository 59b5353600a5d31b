import { Button } from "#ui/controls/button.tsx";

/** The way on for who knows that the new owner is away: sends the form it stands in, saying so. */
export function AssignAnyway({ isPending }: { isPending: boolean }) {
  return (
    <Button type="submit" name="evenIfAway" value="true" disabled={isPending}>
      Assign anyway
    </Button>
  );
}
