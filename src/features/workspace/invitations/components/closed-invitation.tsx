import { type RefusalCode, refusalSentence } from "#platform/refusals.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Message } from "#ui/layout/message.tsx";

/** What has become of an invitation that can't be accepted any longer, and the way on. */
export function ClosedInvitation({ code }: { code: RefusalCode }) {
  return (
    <Message title="This invitation is closed">
      <p className="text-soft">{refusalSentence(code)}</p>
      <TextLink href="/sign-in">Go to the sign-in</TextLink>
    </Message>
  );
}
