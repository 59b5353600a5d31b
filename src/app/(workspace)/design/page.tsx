import type { Metadata } from "next";
import { requireSession } from "#platform/session/current.ts";
import { Sheet } from "#ui/design/sheet.tsx";

export const metadata: Metadata = { title: "Design" };

/** Every piece of the interface in both themes, for whoever builds it. Shows nothing of any workspace. */
export default async function DesignPage() {
  const { timeZone, locale } = await requireSession();
  return (
    <main id="content">
      <h1 className="px-4 py-6 text-2xl sm:px-8">Design</h1>
      <div className="grid grid-cols-1 2xl:grid-cols-2">
        <Sheet theme="light" reader={{ timeZone, locale }} />
        <Sheet theme="dark" reader={{ timeZone, locale }} />
      </div>
    </main>
  );
}
