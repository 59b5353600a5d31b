import type { ReactNode } from "react";
import { requireSession } from "#platform/session/current.ts";
import { ToastCorner } from "#ui/controls/toast.tsx";
import { Rail } from "#ui/layout/rail.tsx";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { workspaceName, timeZone } = await requireSession();
  return (
    <ToastCorner>
      <div className="pb-16 md:flex md:pb-0">
        <Rail workspaceName={workspaceName} timeZone={timeZone} />
        <div className="min-w-0 flex-1">{children}</div>
      </div>
    </ToastCorner>
  );
}
