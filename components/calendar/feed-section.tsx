import { CALENDAR_PARAMETERS } from "@/lib/features/calendar/constants";
import { filterFields } from "@/lib/features/calendar/routes";
import type { CalendarScreen } from "@/lib/features/calendar/types";
import { formatInstant } from "@/lib/kernel/format";
import { FeedForm } from "./feed-form";

/** The secret address of the reader, which follows the view on the page. */
export function FeedSection({ screen: { params, feedSince } }: { readonly screen: CalendarScreen }) {
  return (
    <section className="max-w-3xl pt-12 print:hidden">
      <h2 className="fr-h4">Dans votre agenda</h2>
      <p>
        Une adresse secrète, à vous seul, montre ce calendrier dans votre logiciel d’agenda, tel que vous le
        voyez ici&nbsp;: avec les filtres choisis, et seulement ce qui est en retard ou à venir si c’est la
        vue affichée. L’agenda se met à jour de lui-même.
      </p>
      <p>
        {feedSince === null
          ? "Vous n’en avez pas pour l’instant."
          : `Votre adresse date du ${formatInstant(feedSince)}. La renouveler ou la révoquer met aussitôt fin à l’ancienne.`}
      </p>
      <FeedForm
        hasAddress={feedSince !== null}
        fields={[[CALENDAR_PARAMETERS.view, params.view], ...filterFields(params)]}
      />
    </section>
  );
}
