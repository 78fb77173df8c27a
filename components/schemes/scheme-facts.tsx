import type { ReactNode } from "react";
import { sourceDay } from "@/lib/features/schemes/content/labels";
import {
  APPLICANT_LABELS,
  CONFIDENCE_LABELS,
  SOURCE_LABELS,
  STATE_DEFINITIONS,
  ZONE_LABELS,
} from "@/lib/features/schemes/labels";
import { schemeState } from "@/lib/features/schemes/rules";
import type { SchemeDetail } from "@/lib/features/schemes/types";
import { formatDate } from "@/lib/kernel/format";

function period({ opensOn, closesOn }: SchemeDetail): string {
  const from = opensOn === null ? null : `depuis le ${formatDate(opensOn)}`;
  const until = closesOn === null ? null : `jusqu’au ${formatDate(closesOn)}`;
  return [from, until].filter((part) => part !== null).join(", ") || "Non précisée par les sources";
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
const NOT_FOUND = "Non trouvé dans les sources";

function territoriesInWords({ zones, territoryLabels: labels }: SchemeDetail): string {
  if (zones.includes("everywhere")) return "Tous les territoires du programme sont concernés.";
  if (labels === null) return "Territoires du programme concernés\u00A0: non précisé.";
  return labels.length === 0
    ? "Aucun territoire du programme n’est concerné."
    : `Territoires du programme concernés\u00A0: ${labels.join(", ")}.`;
}

const conditionsElsewhere = ({ notice }: SchemeDetail) =>
  notice !== null && notice.texts.eligibility.length > 0
    ? "Voir les conditions d’éligibilité ci-dessous."
    : NOT_FOUND;

type Props = { readonly scheme: SchemeDetail; readonly today: string };

/** What a scheme is, for whom, how much, until when, how, and after which source. */
export function SchemeFacts({ scheme, today }: Props) {
  const applicants = scheme.applicants.map((kind) => APPLICANT_LABELS[kind]).join(", ");
  return (
    <dl className="facts">
      <Fact term="Objet">{scheme.purpose}</Fact>
      <Fact term="Priorités servies">
        {scheme.priorityLabels.join(", ") || "Aucune reconnue"}
        <span className="fr-hint-text">Rapprochement fait par le programme, non par l’opérateur.</span>
      </Fact>
      <Fact term="Pour qui">
        {scheme.audience || applicants || NOT_FOUND}
        {scheme.audience !== "" && applicants !== "" && <span className="fr-hint-text">{applicants}</span>}
      </Fact>
      <Fact term="Où">
        {scheme.perimeter || scheme.zones.map((zone) => ZONE_LABELS[zone]).join(", ") || NOT_FOUND}
        {scheme.perimeter !== "" && (
          <span className="fr-hint-text">
            {scheme.zones.length > 0 && `${scheme.zones.map((zone) => ZONE_LABELS[zone]).join(", ")}. `}
            {territoriesInWords(scheme)}
          </span>
        )}
      </Fact>
      <Fact term="Combien">{scheme.amount || NOT_FOUND}</Fact>
      <Fact term="Jusqu’à quand">
        {capital(period(scheme))}
        <span className="fr-hint-text">
          {scheme.situationNote === "" ? "" : `${scheme.situationNote} `}
          {STATE_DEFINITIONS[schemeState(scheme, today)]}
        </span>
      </Fact>
      <Fact term="Conditions">
        {scheme.conditions.length === 0 ? (
          conditionsElsewhere(scheme)
        ) : (
          <ul className="m-0">
            {scheme.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact term="Comment demander">
        {scheme.howToApply || "Auprès de l’opérateur."}
        {scheme.url !== null && (
          <a className="fr-link block w-fit" href={scheme.url} rel="noopener external" target="_blank">
            Page du dispositif<span className="fr-sr-only"> – nouvelle fenêtre</span>
          </a>
        )}
      </Fact>
      {scheme.contact !== "" && (
        <Fact term="Contact">
          <Contact contact={scheme.contact} />
        </Fact>
      )}
      <Fact term="Source">
        {scheme.checkedOn !== null && (
          <strong className="block">
            Vérifié le {formatDate(scheme.checkedOn)} par {scheme.checkedBy}
            {scheme.checkedSource !== "" && (
              <>
                , auprès de&nbsp;: <Source source={scheme.checkedSource} />
              </>
            )}
          </strong>
        )}
        {scheme.sourceDate === "" ? "Sources non datées" : `Sources de ${sourceDay(scheme.sourceDate)}`}.{" "}
        {scheme.source === "catalogue" && `${CONFIDENCE_LABELS[scheme.confidence]}.`}
        {scheme.importedOn !== null && (
          <>
            Fiche d’{SOURCE_LABELS[scheme.source]}, importée le {formatDate(scheme.importedOn)}.
          </>
        )}
        <Sources sources={scheme.sources} />
      </Fact>
    </dl>
  );
}

function Sources({ sources }: { readonly sources: readonly string[] }) {
  return (
    <ul className="m-0">
      {sources.map((source) => (
        <li key={source} className="break-words">
          <Source source={source} />
        </li>
      ))}
    </ul>
  );
}

/** Some sources are a page of the web, others a document. */
function Source({ source }: { readonly source: string }) {
  if (!/^https?:\/\/\S+$/.test(source) || !URL.canParse(source)) return source;
  return (
    <a href={source} rel="noopener external" target="_blank">
      {new URL(source).hostname}
      <span className="fr-sr-only"> – nouvelle fenêtre</span>
    </a>
  );
}

/** The words as they were written; an electronic address in them can be written to. */
function Contact({ contact }: { readonly contact: string }) {
  return contact.split(/([^\s,;:<>()]+@[^\s,;:<>()]+\.[a-z]{2,})/i).map((part, place) =>
    place % 2 === 1 ? (
      <a key={part} href={`mailto:${encodeURIComponent(part).replace("%40", "@")}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="facts__row">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
