import { TextLink } from "#ui/controls/text-link.tsx";
import { Message } from "#ui/layout/message.tsx";

export default function NotFound() {
  return (
    <Message title="There is nothing here">
      <p className="text-soft">The address may be mistyped, or what it led to is not for you.</p>
      <TextLink href="/">Go home</TextLink>
    </Message>
  );
}
