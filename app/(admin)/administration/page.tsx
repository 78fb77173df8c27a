import type { Metadata } from "next";
import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadAdministration } from "@/lib/features/navigation/loaders";

export const metadata: Metadata = { title: "Administration" };

export default async function AdministrationPage() {
  const pages = await loadAdministration();
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[]} current="Administration" />
      <PageTitle title="Administration" lead="Ce qui fait tourner le programme sur ce site." />
      <ul className="fr-raw-list grid grid-cols-1 gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {pages.map(({ label, href, purpose }) => (
          <li key={href} className="border border-line p-6">
            <h2 className="fr-h6">
              <Link href={href} prefetch={false}>
                {label}
              </Link>
            </h2>
            <p className="m-0">{purpose}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
