import Link from "next/link";
import type { ReactNode } from "react";
import { MAX_AXES, MAX_OBJECTIVES } from "@/lib/features/strategies/constants";
import type { ContentNames } from "@/lib/features/strategies/content/labels";
import { contentAbout, objectiveNumbers, objectivesOf } from "@/lib/features/strategies/content/rules";
import type { StrategyContent, StrategyObjective } from "@/lib/features/strategies/content/types";
import {
  editObjectivePath,
  editStrategyPath,
  newObjectivePath,
  STRATEGY_ANCHORS,
  type StrategySection,
} from "@/lib/features/strategies/routes";
import { AxisPart } from "./axis-part";
import { DiagnosisPart } from "./diagnosis-part";
import { FiguresPart } from "./figures-part";
import { PartHeading } from "./part-heading";

export type StrategyTextProps = {
  readonly slug: string;
  readonly content: StrategyContent;
  readonly names: ContentNames;
  /** Whether its reader may change it now. */
  readonly isEditable: boolean;
  /** Only what names this QPV; null: everything. */
  readonly qpv: string | null;
  /** `YYYY-MM-DD`, in Paris. */
  readonly today: string;
  /** What is said beside an objective or a part, by other features. */
  readonly afterObjective?: (objective: StrategyObjective) => ReactNode;
  readonly afterPart?: (section: StrategySection) => ReactNode;
};

const nothing = () => null;

/** The whole text of a strategy, working text or edition. */
export function StrategyText(props: StrategyTextProps) {
  const { slug, content, names, isEditable, qpv, today } = props;
  const { afterObjective = nothing, afterPart = nothing } = props;
  const shown = qpv === null ? content : contentAbout(content, qpv);
  const numbers = objectiveNumbers(content);
  const edit = (section: StrategySection, what: string) =>
    isEditable ? { href: editStrategyPath(slug, section), what } : null;
  const emptyFor = (whole: boolean, toDo: string) =>
    !whole ? "Rien ici ne nomme ce quartier." : isEditable ? toDo : "Rien n’est encore écrit.";
  const isFull = objectivesOf(content).length >= MAX_OBJECTIVES;
  return (
    <div className="flex flex-col gap-10">
      <section aria-labelledby={STRATEGY_ANCHORS.summary}>
        <PartHeading
          id={STRATEGY_ANCHORS.summary}
          title="Résumé"
          edit={edit("texte", "le titre et le résumé")}
        />
        <p className={`strategy-text m-0 ${content.summary === "" ? "text-ink-muted" : ""}`}>
          {content.summary ||
            emptyFor(
              true,
              "Dites en quelques lignes où va le territoire\u00A0: c’est ce que chacun lira d’abord.",
            )}
        </p>
        {afterPart("texte")}
      </section>
      <section aria-labelledby={STRATEGY_ANCHORS.diagnosis}>
        <PartHeading
          id={STRATEGY_ANCHORS.diagnosis}
          title="Diagnostic"
          edit={edit("diagnostic", "le diagnostic")}
        />
        <DiagnosisPart
          diagnosis={shown.diagnosis}
          names={names}
          empty={emptyFor(
            qpv === null,
            "À écrire\u00A0: une phrase par idée, avec le quartier s’il y en a un.",
          )}
        />
        {afterPart("diagnostic")}
      </section>
      <section aria-labelledby={STRATEGY_ANCHORS.figures}>
        <PartHeading
          id={STRATEGY_ANCHORS.figures}
          title="Chiffres clés"
          edit={edit("chiffres", "les chiffres")}
        />
        <FiguresPart
          figures={shown.figures}
          names={names}
          today={today}
          empty={emptyFor(
            qpv === null,
            "Ajoutez les chiffres qui fondent le diagnostic, avec leur source et leur date.",
          )}
        />
        {afterPart("chiffres")}
      </section>
      <section aria-labelledby={STRATEGY_ANCHORS.axes} className="flex flex-col gap-10">
        <PartHeading id={STRATEGY_ANCHORS.axes} title="Axes et objectifs" edit={edit("axes", "les axes")} />
        {content.axes.length === 0 && (
          <p className="m-0 text-ink-muted">
            {emptyFor(
              true,
              `Commencez par deux ou trois axes (${MAX_AXES} au plus), puis donnez à chacun ses objectifs.`,
            )}
          </p>
        )}
        {shown.axes.map((axis) => (
          <div key={axis.key} className="flex flex-col gap-4">
            <AxisPart
              axis={axis}
              number={content.axes.findIndex(({ key }) => key === axis.key) + 1}
              numberOf={(key) => numbers.get(key) ?? ""}
              names={names}
              editHrefOf={isEditable ? (key) => editObjectivePath(slug, key) : null}
              afterObjective={afterObjective}
              empty={emptyFor(qpv === null, "Cet axe n’a pas encore d’objectif.")}
            />
            {isEditable && !isFull && (
              <p className="strategy-screen-only m-0">
                <Link
                  className="fr-link fr-icon-add-line fr-link--icon-left"
                  href={newObjectivePath(slug, axis.key)}
                  prefetch={false}
                >
                  Ajouter un objectif<span className="fr-sr-only"> à l’axe {axis.title}</span>
                </Link>
              </p>
            )}
          </div>
        ))}
        {afterPart("axes")}
      </section>
    </div>
  );
}
