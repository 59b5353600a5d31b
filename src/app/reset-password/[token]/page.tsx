import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ResetPasswordForm } from "#features/workspace/account/components/reset-password-form.tsx";
import { findResetEmail } from "#features/workspace/account/queries.ts";
import { Entrance } from "#ui/layout/entrance.tsx";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const email = await findResetEmail(token, new Date());
  if (!email) notFound();
  return (
    <Entrance title="A new password" lead={`For ${email}. Every session of yours ends when you choose it.`}>
      <ResetPasswordForm token={token} />
    </Entrance>
  );
}
