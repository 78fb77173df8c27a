import type { Metadata } from "next";
import Link from "next/link";
import { CriteriaSection } from "@/components/schemes/criteria/criteria-section";
import { RetiredNotice } from "@/components/schemes/retired-notice";
import { SchemeFacts } from "@/components/schemes/scheme-facts";
import { SchemeLinks } from "@/components/schemes/scheme-links";
import { SchemeNotice } from "@/components/schemes/scheme-notice";
import { SchemeStateBadge } from "@/components/schemes/scheme-state-badge";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadSchemeCriteria } from "@/lib/features/schemes/criteria/scheme-page/loaders";
import { NATURE_LABELS, SOURCE_LABELS } from "@/lib/features/schemes/labels";
import { loadPredecessor, loadScheme } from "@/lib/features/schemes/loaders";
import { schemePath, schemesPath } from "@/lib/features/schemes/routes";
import { formatDate } from "@/lib/kernel/format";

export async function generateMetadata({ params }: PageProps<"/dispositifs/[slug]">): Promise<Metadata> {
  const { scheme } = await loadScheme((await params).slug);
  return { title: scheme.name, ...(scheme.retiredOn !== null && { robots: { index: false } }) };
}

export default async function SchemePage({ params, searchParams }: PageProps<"/dispositifs/[slug]">) {
  const { slug } = await params;
  const { scheme, today, ...rights } = await loadScheme(slug);
  const predecessor = await loadPredecessor(slug, await searchParams);
  const { criteria, mayMatch } = await loadSchemeCriteria(slug);
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
        {scheme.goneOn !== null && (
          <Alert severity="warning" title="Disparu de sa source">
            <p>
              {SOURCE_LABELS[scheme.source]} ne donne plus ce dispositif depuis le {formatDate(scheme.goneOn)}
              . La fiche reste ici telle qu’elle était&nbsp;: l’opérateur dira s’il existe encore.
            </p>
          </Alert>
        )}
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
        {scheme.twins.map((twin) => (
          <p key={twin.slug}>
            Le même dispositif, selon une autre source ({SOURCE_LABELS[twin.source]})&nbsp;:{" "}
            <Link href={schemePath(twin.slug)} prefetch={false}>
              {twin.name}
            </Link>
          </p>
        ))}
      </section>
      {scheme.notice !== null && <SchemeNotice notice={scheme.notice} importedOn={scheme.importedOn} />}
      <CriteriaSection slug={slug} criteria={criteria} mayEdit={rights.mayEdit} mayMatch={mayMatch} />
      <SchemeLinks slug={slug} isRetired={scheme.retiredOn !== null} {...rights} />
    </div>
  );
}
