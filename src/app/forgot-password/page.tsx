import type { Metadata } from "next";
import { ForgottenPasswordForm } from "#features/workspace/account/components/forgotten-password-form.tsx";
import { isMailSet } from "#platform/mail.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Entrance } from "#ui/layout/entrance.tsx";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ForgottenPasswordPage() {
  return (
    <Entrance title="A new password" lead="For when the old one is forgotten, or known to somebody else.">
      {isMailSet ? (
        <ForgottenPasswordForm />
      ) : (
        <p>No mail is sent from here. Whoever runs Common Ground can make a link for you, with a command.</p>
      )}
      <TextLink href="/sign-in">Back to the sign-in</TextLink>
    </Entrance>
  );
}
