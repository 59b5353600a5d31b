import { TextLink } from "#ui/controls/text-link.tsx";
import { Message } from "#ui/layout/message.tsx";

/** What a page of the workspace looked for isn't there, or not for this person. */
export default function NotFoundHere() {
  return (
    <Message title="There is nothing here">
      <p className="text-soft">What this address led to is gone, or not for you.</p>
      <TextLink href="/">Go home</TextLink>
    </Message>
  );
}
