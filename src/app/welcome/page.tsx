import type { Metadata } from "next";
import { FirstStartClosed } from "#features/workspace/first-start/components/first-start-closed.tsx";
import { WelcomeForm } from "#features/workspace/first-start/components/welcome-form.tsx";
import { currencyOptions } from "#features/workspace/rules.ts";
import { isFirstStartOpen } from "#platform/first-start.ts";

export const metadata: Metadata = { title: "Create your workspace" };

export default async function WelcomePage() {
  return (
    <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-5 py-12">
      {(await isFirstStartOpen()) ? <WelcomeForm currencies={currencyOptions()} /> : <FirstStartClosed />}
    </main>
  );
}
