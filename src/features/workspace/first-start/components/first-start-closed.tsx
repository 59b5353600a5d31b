import { TextLink } from "#ui/controls/text-link.tsx";
import { WelcomeHead } from "./welcome-head.tsx";

/** Where others than this machine can reach the app, an operator sets workspaces up. */
export function FirstStartClosed() {
  return (
    <div className="wrap-anywhere grid gap-4">
      <WelcomeHead
        title="Create your workspace"
        lead="Others can reach this address, so workspaces are set up here by whoever runs Common Ground, on its machine:"
      />
      <pre className="whitespace-pre-wrap rounded-control bg-sunk px-4 py-3 font-mono text-xs">
        npm run -s admin -- workspace:create --help
      </pre>
      <p className="text-pretty text-soft">The command answers a link for the CEO and for each of the two heads.</p>
      <p>
        <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </div>
  );
}
