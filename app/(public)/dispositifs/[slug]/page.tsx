import type { Metadata } from "next";
import { RetiredNotice } from "@/components/schemes/retired-notice";
import { SchemeFacts } from "@/components/schemes/scheme-facts";
import { SchemeLinks } from "@/components/schemes/scheme-links";
import { SchemeStateBadge } from "@/components/schemes/scheme-state-badge";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { NATURE_LABELS } from "@/lib/features/schemes/labels";
import { loadPredecessor, loadScheme } from "@/lib/features/schemes/loaders";
import { schemesPath } from "@/lib/features/schemes/routes";

export async function generateMetadata({ params }: PageProps<"/dispositifs/[slug]">): Promise<Metadata> {
  const { scheme } = await loadScheme((await params).slug);
  return { title: scheme.name, ...(scheme.retiredOn !== null && { robots: { index: false } }) };
}

export default async function SchemePage({ params, searchParams }: PageProps<"/dispositifs/[slug]">) {
  const { slug } = await params;
  const { scheme, today, ...rights } = await loadScheme(slug);
  const predecessor = await loadPredecessor(slug, await searchParams);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[{ label: "Dispositifs", href: schemesPath }]} current={scheme.name} />
      <PageTitle
        title={scheme.name}
        lead={<p>{scheme.operator}</p>}
        badges={
          <>
            {scheme.retiredOn === null ? (
              <SchemeStateBadge scheme={scheme} today={today} />
            ) : (
              <Badge>Retiré du catalogue</Badge>
            )}
            {scheme.natures.map((nature) => (
              <Badge key={nature}>{NATURE_LABELS[nature]}</Badge>
            ))}
          </>
        }
      />
      <div className="flex flex-col gap-4">
        {predecessor !== null && (
          <Alert severity="info" title="Vous cherchiez un autre dispositif">
            <p>«&nbsp;{predecessor}&nbsp;» est désormais réuni à celui-ci.</p>
          </Alert>
        )}
        <RetiredNotice scheme={scheme} />
        {scheme.warning !== "" && (
          <Alert severity="warning" title="À savoir">
            <p>{scheme.warning}</p>
          </Alert>
        )}
      </div>
      <section aria-labelledby="fiche" className="pt-6">
        <h2 id="fiche" className="fr-h4">
          En bref
        </h2>
        <SchemeFacts scheme={scheme} today={today} />
      </section>
      <SchemeLinks slug={slug} isRetired={scheme.retiredOn !== null} {...rights} />
    </div>
  );
}
