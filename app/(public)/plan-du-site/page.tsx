import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadViewer } from "@/lib/features/navigation/loaders";
import { siteMap } from "@/lib/features/navigation/routes";

export const metadata = { title: "Plan du site" };

export default async function SiteMapPage() {
  const viewer = await loadViewer();
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[]} current="Plan du site" />
      <PageTitle title="Plan du site" />
      <div className="grid grid-cols-1 gap-8 md:grid-cols-3">
        {siteMap(viewer?.role ?? "visitor").map(({ title, links }) => (
          <section key={title}>
            <h2 className="fr-h5">{title}</h2>
            <ul>
              {links.map(({ label, href }) => (
                <li key={href}>
                  <Link href={href} prefetch={false}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
