import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { findTheme } from "#platform/theme.ts";
import { StyleNonce } from "#ui/style-nonce.tsx";
import "#ui/theme.css";

export const metadata: Metadata = {
  title: { default: "Common Ground", template: "%s · Common Ground" },
  description: "Where Sales and Marketing agree, commit, measure and win together.",
  icons: { icon: "/icon.svg" },
};

const grounds = { light: "#faf9f6", dark: "#151412" };

export async function generateViewport(): Promise<Viewport> {
  const theme = await findTheme();
  if (theme) return { themeColor: grounds[theme] };
  return {
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: grounds.light },
      { media: "(prefers-color-scheme: dark)", color: grounds.dark },
    ],
  };
}

// Each answer carries a nonce of its own, so no page can be made in advance.
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-theme={(await findTheme()) ?? undefined}>
      <body>
        <StyleNonce nonce={(await headers()).get("x-nonce") ?? ""} />
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:z-20 focus:m-2 focus:rounded-control focus:bg-surface focus:p-2"
        >
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  );
}
