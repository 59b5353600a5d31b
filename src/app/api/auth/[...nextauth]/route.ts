import NextAuth from "next-auth";
import { signIn } from "#features/workspace/commands/sessions.ts";
import { authOptions } from "#platform/session/next-auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

const handle = (request: Request, context: Context) =>
  NextAuth(authOptions((credentials, client) => signIn(credentials, client, new Date())))(request, context);

export { handle as GET, handle as POST };
