import Link from "next/link";
import { DATE_LABELS, dateTold, QUICK_DATE_LABELS } from "@/lib/features/dashboard/past/labels";
import { quickDates } from "@/lib/features/dashboard/past/rules";
import type { DateParameter } from "@/lib/features/dashboard/past/types";
import { viewPath, withDates } from "@/lib/features/dashboard/routes";
import type { FrameScreen } from "@/lib/features/dashboard/types";
import { filterEntries } from "@/lib/features/projects/search/rules";
import { formatDate } from "@/lib/kernel/format";

/** A plain GET form, folded until a date is chosen: any evening has its address, with or without JavaScript. */
export function DateForm({ screen }: { screen: FrameScreen }) {
  const { dashboard, address, dates, bounds, comparison, committeeOn = null } = screen;
  const { at, since, notices } = dates;
  const compares = comparison !== undefined;
  const quick = quickDates(bounds, committeeOn).filter((choice) => compares || choice.since === null);
  const kept = [
    ...filterEntries(dashboard.filters),
    ...address.extra.filter(([name]) => name !== "au" && name !== "depuis"),
  ];
  return (
    <details open={at !== null || since !== null || notices.length > 0} className="pb-6">
      <summary className="cursor-pointer">
        {compares ? "Voir à une autre date, ou comparer deux dates" : "Voir à une autre date"}
      </summary>
      <div className="flex flex-col gap-4 bg-surface-alt p-4">
        <form
          // The key: going from one address to another must not keep the former dates.
          key={`${at} ${since}`}
          action={address.path}
          method="get"
          className="flex flex-wrap items-start gap-4"
          aria-label="Choisir une date"
        >
          {kept.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          {compares && (
            <DateField screen={screen} parameter="depuis" value={since} hint="Facultatif, pour comparer" />
          )}
          <DateField screen={screen} parameter="au" value={at} hint={"Vide\u00A0: aujourd’hui"} />
          <button type="submit" className="fr-btn self-end">
            Afficher
          </button>
        </form>
        <ul
          className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 fr-text--sm"
          aria-label="Dates souvent demandées"
        >
          {quick.map(({ kind, on, since: from }) => (
            <li key={kind} className="p-0">
              <Link
                href={viewPath(withDates(address, { on, since: from }), dashboard.filters)}
                prefetch={false}
              >
                {QUICK_DATE_LABELS[kind]}
                {from === null && on !== null && ` (${formatDate(on)})`}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

type DateFieldProps = {
  readonly screen: FrameScreen;
  readonly parameter: DateParameter;
  readonly value: string | null;
  readonly hint: string;
};

/** What was typed stays where a date field can hold it; why it was not applied stands below. */
function DateField({ screen: { bounds, dates }, parameter, value, hint }: DateFieldProps) {
  const notice = dates.notices.find((one) => one.parameter === parameter);
  const id = `date-${parameter}`;
  const errorId = `${id}-erreur`;
  return (
    <div className={`fr-input-group m-0 ${notice ? "fr-input-group--error" : ""}`}>
      <label className="fr-label" htmlFor={id}>
        {DATE_LABELS[parameter]}
        <span className="fr-hint-text">{hint}</span>
      </label>
      <input
        className={`fr-input ${notice ? "fr-input--error" : ""}`}
        id={id}
        name={parameter}
        type="date"
        min={bounds.launchedOn}
        max={bounds.today}
        defaultValue={value ?? notice?.value ?? ""}
        aria-describedby={notice ? errorId : undefined}
      />
      {notice && (
        <p id={errorId} className="fr-error-text">
          {dateTold(notice, bounds.launchedOn)}
        </p>
      )}
    </div>
  );
}
