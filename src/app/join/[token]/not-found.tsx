import { refusalSentence } from "#platform/refusals.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Message } from "#ui/layout/message.tsx";

export default function UnknownInvitation() {
  return (
    <Message title="No invitation here">
      <p className="text-soft">{refusalSentence("unknown_invitation")}</p>
      <TextLink href="/sign-in">Go to the sign-in</TextLink>
    </Message>
  );
}
