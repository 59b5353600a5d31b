import type { ReactNode } from "react";
import SettingsLayout from "../settings/layout.tsx";

/** The activity has an address of its own, for facts are referred to from everywhere, and stands among the settings. */
export default function ActivityLayout({ children }: { children: ReactNode }) {
  return <SettingsLayout>{children}</SettingsLayout>;
}
