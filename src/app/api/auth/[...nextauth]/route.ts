import { notFound } from "next/navigation";
import NextAuth from "next-auth";
import { signIn } from "#features/workspace/sessions/commands.ts";
import { signInInput } from "#features/workspace/sessions/schema.ts";
import { authOptions } from "#platform/session/next-auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

// What the sign-in form uses, and nothing else that next-auth brings: its pages, and a sign-out that would leave the session.
const open = ["csrf", "callback/credentials"];

async function handle(request: Request, context: Context) {
  const { nextauth } = await context.params;
  if (!open.includes(nextauth.join("/"))) notFound();
  return NextAuth(authOptions({ input: signInInput, run: signIn }))(request, context);
}

export { handle as GET, handle as POST };
