import Link from "next/link";
import { Message } from "#ui/layout/message.tsx";

export default function NotFound() {
  return (
    <Message title="There is nothing here">
      <p className="text-soft">The address may be mistyped, or what it led to is not for you.</p>
      <Link href="/" className="font-semibold underline decoration-dotted underline-offset-4">
        Go home
      </Link>
    </Message>
  );
}
