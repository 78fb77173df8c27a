import type { Metadata } from "next";
import { OrganisationList } from "@/components/accounts/organisation-list";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import {
  ORGANISATION_NOTICE_LABELS,
  organisationRefusalSentence,
} from "@/lib/features/accounts/organisations/labels";
import { loadOwnOrganisations } from "@/lib/features/accounts/organisations/loaders";
import { guidePath } from "@/lib/features/help/guides/routes";

export const metadata: Metadata = { title: "Vos organisations" };

export default async function OrganisationsPage({ searchParams }: PageProps<"/compte/organisations">) {
  const { organisations, notice, refusal: refused } = await loadOwnOrganisations(await searchParams);
  const refusal = organisationRefusalSentence(refused);
  return (
    <div className="fr-container flex flex-col gap-6 pb-12">
      <Breadcrumb segments={[]} current="Vos organisations" />
      <PageTitle
        help={guidePath("changer-d-organisation")}
        title="Vos organisations"
        lead="Pour laquelle vous agissez, dans ce navigateur. Ce que vous voyez et pouvez faire en dépend."
      />
      {notice !== null && (
        <Alert severity="success" role="status" small>
          {ORGANISATION_NOTICE_LABELS[notice]}
        </Alert>
      )}
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      <OrganisationList organisations={organisations} />
    </div>
  );
}
