import Link from "next/link";
import { openRemarksSentence } from "@/lib/features/projects/review/remarks/labels";
import { remarksPath } from "@/lib/features/projects/review/remarks/routes";
import { openRemarks } from "@/lib/features/projects/review/remarks/rules";
import type { Remark } from "@/lib/features/projects/review/remarks/types";
import { RemarkItem } from "./remark-item";

type RemarkSectionProps = { readonly reference: string; readonly remarks: readonly Remark[] };

/** What is still open, of all rounds; the rest is a page away. */
export function RemarkSection({ reference, remarks }: RemarkSectionProps) {
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby="instruction-suivi-remarques" className="flex flex-col gap-3">
      <h3 id="instruction-suivi-remarques" className="fr-h6 m-0">
        Remarques
      </h3>
      <p className="m-0">{openRemarksSentence(remarks) ?? "Toutes les remarques sont réglées"}.</p>
      <ul className="fr-raw-list m-0 flex flex-col gap-2 p-0">
        {openRemarks(remarks).map((remark) => (
          <li key={remark.id} className="border-0 border-l-2 border-solid border-line pl-4">
            <RemarkItem remark={remark} saysField />
          </li>
        ))}
      </ul>
      <Link href={remarksPath(reference)} className="fr-link self-start" prefetch={false}>
        Suivre les remarques ({remarks.length})
      </Link>
    </section>
  );
}
