import type { ReactNode } from "react";
import { countWaitingVersions } from "#features/agreements/versions/queries/list-waiting-words.ts";
import { FirmGlossary } from "#features/definitions/components/firm-glossary.tsx";
import { findGlossary } from "#features/definitions/queries/find-glossary.ts";
import { PlaceSwitch } from "#features/workspace/account/components/place-list.tsx";
import { listPlaces } from "#features/workspace/account/queries.ts";
import { chooseThemeAction } from "#features/workspace/appearance/actions.ts";
import { ThemeChoice } from "#features/workspace/appearance/components/theme-choice.tsx";
import { Here } from "#features/workspace/presence/components/here.tsx";
import { signOutAction } from "#features/workspace/sessions/actions.ts";
import { MeMenu } from "#features/workspace/sessions/components/me-menu.tsx";
import { requireSession } from "#platform/session/current.ts";
import { findTheme } from "#platform/theme.ts";
import { ToastCorner } from "#ui/controls/toast.tsx";
import { Shortcuts } from "#ui/keyboard/shortcuts.tsx";
import { Bell } from "#ui/layout/bell.tsx";
import { Rail } from "#ui/layout/rail.tsx";
import { TopBar } from "#ui/layout/top-bar.tsx";
import { ConnectionLine } from "#ui/live/connection-line.tsx";
import { LiveUpdates } from "#ui/live/live-updates.tsx";

/** What the palette does at once; pages that one can go to are in places.ts. */
const deeds = [
  { label: "Use the light theme", run: chooseThemeAction.bind(null, "light") },
  { label: "Use the dark theme", run: chooseThemeAction.bind(null, "dark") },
  { label: "Use the system’s theme", run: chooseThemeAction.bind(null, "system") },
  { label: "Sign out", run: signOutAction },
];

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { actor, email, workspaceName, timeZone, hasOtherPlaces, unread, settledBefore } = await requireSession();
  const [theme, places, words, versions] = await Promise.all([
    findTheme(),
    hasOtherPlaces ? listPlaces(actor) : [],
    findGlossary(actor),
    countWaitingVersions(actor),
  ]);
  return (
    <Shortcuts deeds={deeds}>
      <ToastCorner>
        <LiveUpdates key={actor.workspaceId} cursor={String(settledBefore)} />
        <div className="pb-16 md:flex md:pb-0">
          <Rail workspaceName={workspaceName} timeZone={timeZone} waiting={{ "/agreements": versions }} />
          <div className="min-w-0 flex-1">
            <TopBar
              presence={
                <>
                  <ConnectionLine />
                  <Here me={actor.memberId} />
                </>
              }
              bell={<Bell unread={unread} />}
              me={
                <MeMenu person={actor} email={email}>
                  <ThemeChoice current={theme ?? "system"} />
                  <PlaceSwitch places={places} />
                </MeMenu>
              }
            />
            <FirmGlossary words={words}>{children}</FirmGlossary>
          </div>
        </div>
      </ToastCorner>
    </Shortcuts>
  );
}
