import type { ReactNode } from "react";
import { SubNav } from "#ui/controls/sub-nav.tsx";
import { settingsGroups } from "#ui/layout/places.ts";

/** The settings share their list of pages; a new one gets its line in places.ts. */
export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[13rem_1fr] lg:[&>main]:mx-0 print:block">
      <SubNav label="Settings" groups={settingsGroups} />
      {children}
    </div>
  );
}
