import { z } from "zod";
import type { Installation } from "./installation.ts";
import { admin } from "./operator.ts";
import { join } from "./visitor.ts";

export const elena = { email: "elena@northwind.example", password: "one common ground" };

const firm = ["--name", "Northwind", "--timezone", "Europe/Prague", "--currency", "eur"];
const leaders = ["--ceo", elena.email, "--sales", "sofia@northwind.example", "--marketing", "marek@northwind.example"];
const made = z.object({ invitations: z.array(z.object({ email: z.string(), token: z.string() })) });

/** Sets a workspace up in an installation that doesn't run yet, where no demo is laid out then; `enter` has Elena join it, who is its admin. */
export async function anOwnWorkspace({ dataDir }: Installation): Promise<{ enter(address: string): Promise<number> }> {
  const { out, err } = await admin({ DATA_DIR: dataDir }, "workspace:create", ...firm, ...leaders);
  const invitations = made.safeParse(out).data?.invitations ?? [];
  const token = invitations.find(({ email }) => email === elena.email)?.token;
  if (!token) throw new Error(`The workspace could not be set up: ${JSON.stringify(err)}`);
  return { enter: (address) => join(address, token, "Elena Novak", elena.password) };
}
