import { LICENCE, NOTICE_LABELS, SOURCE_NAME } from "@/lib/features/schemes/imports/labels";
import { NOTICE_TEXTS, type Notice } from "@/lib/features/schemes/imports/types";
import { formatDate } from "@/lib/kernel/format";
import { RichText } from "./rich-text";

type Props = { readonly notice: Notice; readonly importedOn: string | null };

/** What the source says at length, and whose words these are. */
export function SchemeNotice({ notice, importedOn }: Props) {
  const said = NOTICE_TEXTS.filter((text) => notice.texts[text].length > 0);
  return (
    <section aria-labelledby="source" className="pt-6">
      <h2 id="source" className="fr-h4">
        Ce que dit {SOURCE_NAME}
      </h2>
      {said.map((text) => (
        <section key={text} aria-labelledby={text} className="max-w-3xl">
          <h3 id={text} className="fr-h5">
            {NOTICE_LABELS[text]}
          </h3>
          <RichText text={notice.texts[text]} />
        </section>
      ))}
      {notice.programs.length > 0 && <p>Programmes&nbsp;: {notice.programs.join(", ")}.</p>}
      <p className="fr-text--sm text-ink-muted">
        Source&nbsp;:{" "}
        <a href={notice.page} rel="noopener external" target="_blank">
          {SOURCE_NAME}
          <span className="fr-sr-only"> – nouvelle fenêtre</span>
        </a>
        , sous {LICENCE}
        {importedOn !== null && `, importé le ${formatDate(importedOn)}`}.{" "}
        {notice.mention !== "" && notice.mention}
      </p>
    </section>
  );
}
