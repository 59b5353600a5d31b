import { CopyField } from "#ui/controls/copy-field.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import type { StartedWorkspace } from "../schema.ts";
import { WelcomeHead } from "./welcome-head.tsx";

const sendThem =
  "Send each of them their link. It is good for 14 days and for one person, and shown only now; a new one can be made in the settings.";
const inviteLater = "You are signed in. Invite the others from Members, whenever you like.";

/** The workspace stands: the links for the others, shown this once, and the way in. */
export function WorkspaceReady({ name, links }: StartedWorkspace) {
  return (
    <div className="wrap-anywhere grid gap-6" role="status">
      <WelcomeHead title={`${name} is ready`} lead={links.length > 0 ? sendThem : inviteLater} />
      {links.length > 0 && (
        <div className="grid gap-4">
          {links.map(({ email, title, link }) => (
            <CopyField key={email} label={`${title}, ${email}`} value={link} />
          ))}
          <p className="text-pretty rounded-control bg-at-risk-ground px-3 py-2 text-at-risk">
            So far only this machine can open these links. To let others in, start with APP_URL set to an address that
            they can reach, over HTTPS.
          </p>
        </div>
      )}
      <p>
        <TextLink href="/">Go to your home page</TextLink>
      </p>
    </div>
  );
}
