import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";
import {
  RemindersLink,
  SignedInName,
  SignInLink,
  SignOutForm,
  ViewsLink,
} from "@/components/layout/account-access";
import { DemoNotice } from "@/components/layout/demo-notice";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { SkipLinks } from "@/components/layout/skip-links";
import { ThemeDialog } from "@/components/layout/theme-dialog";
import { signInPath, signOutPath } from "@/lib/features/accounts/sign-in/routes";
import { loadDemoMode, loadViewer } from "@/lib/features/navigation/loaders";
import { footerLinks, homePath, mainNavigation } from "@/lib/features/navigation/routes";
import { remindersPath } from "@/lib/features/reminders/routes";
import { loadNewCount } from "@/lib/features/views/bar/loaders";
import { viewsPath } from "@/lib/features/views/routes";
import type { Actor } from "@/lib/kernel/actor";
import { DsfrProvider, StartDsfrOnHydration } from "./dsfr/client";
import { DsfrHead, getHtmlAttributes } from "./dsfr/server";

export const metadata: Metadata = {
  title: { default: "Quartiers Productifs – Suivi des projets", template: "%s – Quartiers Productifs" },
  description: "Suivi des projets de développement économique des quartiers prioritaires de la ville.",
};

// The header says who is signed in and every script carries the nonce of its answer: no page can be made in advance.
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce");
  const [viewer, newCount] = await Promise.all([loadViewer(), loadNewCount()]);
  return (
    <html {...getHtmlAttributes({ lang: "fr" })}>
      <head>
        <StartDsfrOnHydration />
        <DsfrHead preloadFonts={["Marianne-Regular", "Marianne-Bold"]} {...(nonce ? { nonce } : {})} />
        <noscript>
          <link rel="stylesheet" href="/sans-javascript.css" />
        </noscript>
      </head>
      <body>
        <DsfrProvider>
          <SkipLinks />
          <SiteHeader
            homeHref={homePath}
            navigation={mainNavigation(viewer?.role ?? "visitor")}
            quickAccess={quickAccess(viewer, newCount)}
          />
          {loadDemoMode() && <DemoNotice />}
          <main id="contenu">{children}</main>
          <SiteFooter homeHref={homePath} links={footerLinks} />
          <ThemeDialog />
        </DsfrProvider>
      </body>
    </html>
  );
}

function quickAccess(viewer: Actor | null, newCount: number) {
  // Unknown, the database being gone: neither greeting nor sign-in would be true.
  if (viewer === null) return [];
  if (viewer.role === "visitor") return [{ key: "connexion", node: <SignInLink href={signInPath} /> }];
  return [
    { key: "compte", node: <SignedInName account={viewer} /> },
    { key: "vues", node: <ViewsLink href={viewsPath} newCount={newCount} /> },
    { key: "rappels", node: <RemindersLink href={remindersPath} /> },
    { key: "deconnexion", node: <SignOutForm action={signOutPath} /> },
  ];
}
