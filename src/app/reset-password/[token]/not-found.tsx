import { refusalSentence } from "#platform/refusals.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Message } from "#ui/layout/message.tsx";

export default function UnknownReset() {
  return (
    <Message title="This link leads nowhere">
      <p className="text-soft">{refusalSentence("unknown_reset")}</p>
      <TextLink href="/forgot-password">Ask for a new one</TextLink>
    </Message>
  );
}
