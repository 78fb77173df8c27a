import type { Metadata } from "next";
import { EnvelopeForm } from "@/components/envelopes/envelope-form";
import { EnvelopeTable } from "@/components/envelopes/envelope-table";
import { ExcessList } from "@/components/envelopes/excess-list";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { answersPath } from "@/lib/features/answers/routes";
import { ENVELOPE_FIGURES, ENVELOPE_SET } from "@/lib/features/envelopes/labels";
import { loadEnvelopes } from "@/lib/features/envelopes/loaders";
import { guidePath } from "@/lib/features/help/guides/routes";

export const metadata: Metadata = { title: "Enveloppes" };

export default async function EnvelopesPage({ searchParams }: PageProps<"/enveloppes">) {
  const { envelopes, choices, maySet, isMinistry, isSet, form } = await loadEnvelopes(await searchParams);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Réponses", href: answersPath }]} current="Enveloppes" />
      <PageTitle
        help={guidePath("fixer-une-enveloppe")}
        title="Enveloppes"
        lead={
          isMinistry
            ? "Ce que les opérateurs réservent à leurs dispositifs, et ce qu’il en reste."
            : "Ce que votre organisation réserve à ses dispositifs, et ce qu’il en reste."
        }
      />
      <div className="flex flex-col gap-8">
        {isSet && (
          <Alert severity="success" role="status" small>
            {ENVELOPE_SET}
          </Alert>
        )}
        <EnvelopeTable envelopes={envelopes} maySet={maySet} />
        <p className="fr-text--sm m-0 max-w-3xl">{ENVELOPE_FIGURES}</p>
        <ExcessList envelopes={envelopes} />
        {maySet && (
          <section className="flex flex-col gap-4" aria-labelledby="enveloppe">
            <h2 className="fr-h4 m-0" id="enveloppe">
              {form.revision > 0 ? "Changer une enveloppe" : "Fixer une enveloppe"}
            </h2>
            <EnvelopeForm key={`${form.values.scheme} ${form.revision}`} {...form} choices={choices} />
          </section>
        )}
      </div>
    </div>
  );
}
