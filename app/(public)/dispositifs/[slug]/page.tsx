import type { Metadata } from "next";
import { SchemeFacts } from "@/components/schemes/scheme-facts";
import { SchemeStateBadge } from "@/components/schemes/scheme-state-badge";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { NATURE_LABELS } from "@/lib/features/schemes/labels";
import { loadScheme } from "@/lib/features/schemes/loaders";
import { schemesPath } from "@/lib/features/schemes/routes";

type Props = { readonly params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadScheme((await params).slug)).scheme.name };
}

export default async function SchemePage({ params }: Props) {
  const { scheme, today } = await loadScheme((await params).slug);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[{ label: "Dispositifs", href: schemesPath }]} current={scheme.name} />
      <PageTitle
        title={scheme.name}
        lead={<p>{scheme.operator}</p>}
        badges={
          <>
            <SchemeStateBadge scheme={scheme} today={today} />
            {scheme.natures.map((nature) => (
              <Badge key={nature}>{NATURE_LABELS[nature]}</Badge>
            ))}
          </>
        }
      />
      {scheme.warning !== "" && (
        <Alert severity="warning" title="À savoir">
          <p>{scheme.warning}</p>
        </Alert>
      )}
      <section aria-labelledby="fiche" className="pt-6">
        <h2 id="fiche" className="fr-h4">
          En bref
        </h2>
        <SchemeFacts scheme={scheme} today={today} />
      </section>
    </div>
  );
}
