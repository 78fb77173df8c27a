import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";
import {
  NotificationsLink,
  SignedInName,
  SignInLink,
  SignOutForm,
  ViewsLink,
} from "@/components/layout/account-access";
import { ActingProvider } from "@/components/layout/acting";
import { BeforeScripts } from "@/components/layout/before-scripts";
import { DemoNotice } from "@/components/layout/demo-notice";
import { FocusKeeper } from "@/components/layout/focus-keeper";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { SkipLinks } from "@/components/layout/skip-links";
import { ThemeDialog } from "@/components/layout/theme-dialog";
import { UnansweredNotice } from "@/components/layout/unanswered-notice";
import { organisationsPath } from "@/lib/features/accounts/organisations/routes";
import { signInPath, signOutPath } from "@/lib/features/accounts/sign-in/routes";
import {
  loadDemoMode,
  loadHasOtherOrganisations,
  loadHeaderCounts,
  loadViewer,
} from "@/lib/features/navigation/loaders";
import { footerLinks, homePath, mainNavigation } from "@/lib/features/navigation/routes";
import type { HeaderCounts } from "@/lib/features/navigation/types";
import { unreadInWords } from "@/lib/features/notifications/labels";
import { notificationsPath } from "@/lib/features/notifications/routes";
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
  const [viewer, hasOthers, counts] = await Promise.all([
    loadViewer(),
    loadHasOtherOrganisations(),
    loadHeaderCounts(),
  ]);
  return (
    <html {...getHtmlAttributes({ lang: "fr" })}>
      <head>
        <BeforeScripts nonce={nonce} />
        <StartDsfrOnHydration />
        <DsfrHead preloadFonts={["Marianne-Regular", "Marianne-Bold"]} {...(nonce ? { nonce } : {})} />
        <noscript>
          <link rel="stylesheet" href="/sans-javascript.css" />
        </noscript>
      </head>
      <body>
        <DsfrProvider>
          <FocusKeeper />
          <SkipLinks />
          <SiteHeader
            homeHref={homePath}
            navigation={mainNavigation(viewer?.role ?? "visitor")}
            quickAccess={quickAccess(viewer, hasOthers, counts)}
          />
          {loadDemoMode() && <DemoNotice />}
          <ActingProvider organisationId={viewer?.organisationId ?? null}>
            <main id="contenu">{children}</main>
          </ActingProvider>
          <SiteFooter homeHref={homePath} links={footerLinks} />
          <ThemeDialog />
          <UnansweredNotice />
        </DsfrProvider>
      </body>
    </html>
  );
}

function quickAccess(viewer: Actor | null, hasOthers: boolean, counts: HeaderCounts) {
  // Unknown, the database being gone: neither greeting nor sign-in would be true.
  if (viewer === null) return [];
  if (viewer.role === "visitor") return [{ key: "connexion", node: <SignInLink href={signInPath} /> }];
  return [
    {
      key: "compte",
      node: <SignedInName account={viewer} switchHref={hasOthers ? organisationsPath : null} />,
    },
    { key: "vues", node: <ViewsLink href={viewsPath} newCount={counts.newProjects} /> },
    {
      key: "notifications",
      node: <NotificationsLink href={notificationsPath} unread={unreadInWords(counts.unreadNotifications)} />,
    },
    { key: "deconnexion", node: <SignOutForm action={signOutPath} /> },
  ];
}
