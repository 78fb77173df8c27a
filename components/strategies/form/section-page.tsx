import Link from "next/link";
import type { ReactNode } from "react";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import type { StrategyFormData, StrategyFormPage } from "@/lib/features/strategies/form/types";
import { STRATEGY_EDIT_REFUSALS } from "@/lib/features/strategies/labels";
import { strategyPath } from "@/lib/features/strategies/routes";
import { withoutArticle } from "@/lib/features/territories/rules";
import { StrategyBreadcrumb } from "../strategy-breadcrumb";

export type StrategySectionPageProps<Values> = {
  readonly slug: string;
  /** What this form is about: « Diagnostic ». */
  readonly name: string;
  readonly loaded: StrategyFormPage<Values>;
  readonly introduction: ReactNode;
  readonly form: (
    data: StrategyFormData<Values>,
    setting: { readonly copyKey: string | null; readonly signInPath: string; readonly cancelPath: string },
  ) => ReactNode;
};

/** The page of one form of a strategy, or the reason why it cannot be changed now. */
export function StrategySectionPage<Values>(props: StrategySectionPageProps<Values>) {
  const { slug, name, loaded, introduction, form } = props;
  const territory = withoutArticle(loaded.territoryName);
  return (
    <div className="fr-container pb-16">
      <StrategyBreadcrumb territory={{ slug, programmeName: loaded.territoryName }} current={name} />
      <PageTitle
        help={guidePath("ecrire-la-strategie")}
        title={name}
        lead={loaded.territoryName && `Stratégie\u00A0: ${territory}`}
      />
      {loaded.kind === "ready" ? (
        <div className="max-w-3xl">
          {introduction}
          {form(loaded.form, {
            copyKey: loaded.form.copyKey,
            signInPath: loaded.form.signInPath,
            cancelPath: strategyPath(slug),
          })}
        </div>
      ) : (
        <>
          <p className="fr-text--lead">{STRATEGY_EDIT_REFUSALS[loaded.refusal]}</p>
          <Link className="fr-btn fr-btn--secondary" href={strategyPath(slug)} prefetch={false}>
            Revenir à la stratégie
          </Link>
        </>
      )}
    </div>
  );
}
