import type { Metadata } from "next";
import { FirstStartClosed } from "#features/workspace/first-start/components/first-start-closed.tsx";
import { WelcomeForm } from "#features/workspace/first-start/components/welcome-form.tsx";
import { currencyOptions } from "#features/workspace/rules.ts";
import { isFirstStartOpen } from "#platform/first-start.ts";
import { Mark } from "#ui/mark.tsx";

export const metadata: Metadata = { title: "Create your workspace" };

export default async function WelcomePage() {
  return (
    <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-5 py-12">
      <header className="grid gap-3">
        <Mark size={44} />
        <h1 className="font-serif text-3xl">Create your workspace</h1>
        <p className="text-pretty text-soft">
          One place for Sales and Marketing to agree, commit, measure and win together. All of it can be changed later.
        </p>
      </header>
      {(await isFirstStartOpen()) ? <WelcomeForm currencies={currencyOptions()} /> : <FirstStartClosed />}
    </main>
  );
}
