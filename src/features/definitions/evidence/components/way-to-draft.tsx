import { TextLink } from "#ui/controls/text-link.tsx";

/** Where what was found goes on: into the draft, or into what is said about it. */
export function WayToDraft({ mayEdit }: { mayEdit: boolean }) {
  if (mayEdit) return <TextLink href="/definition">Open the draft</TextLink>;
  return (
    <p className="text-pretty text-soft">
      The two heads write the draft. <TextLink href="/definition">Say beside a clause</TextLink> what you found here.
    </p>
  );
}
