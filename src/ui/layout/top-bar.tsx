import type { ReactNode } from "react";
import { Mark } from "../mark.tsx";
import { Breadcrumb } from "./breadcrumb.tsx";
import { SearchButton } from "./search-button.tsx";

type TopBarProps = {
  /** Who else is here, and whether the page is live. */
  presence?: ReactNode;
  bell: ReactNode;
  me: ReactNode;
};

/** What stands above every page: where one is, the search, who else is here, the news, oneself. */
export function TopBar({ presence, bell, me }: TopBarProps) {
  return (
    <header className="sticky top-0 z-10 flex h-13 items-center gap-3 border-line border-b bg-ground px-4 sm:px-8 md:h-16 print:hidden">
      <span className="md:hidden">
        <Mark />
      </span>
      <div className="min-w-0 flex-1">
        <Breadcrumb />
      </div>
      <div className="flex shrink-0 items-center gap-1 md:gap-2.5">
        {presence}
        <SearchButton />
        {bell}
        {me}
      </div>
    </header>
  );
}
