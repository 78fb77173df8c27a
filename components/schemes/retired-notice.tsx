import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { schemesPath } from "@/lib/features/schemes/routes";
import type { SchemeDetail } from "@/lib/features/schemes/types";
import { formatDate } from "@/lib/kernel/format";

type Props = { readonly scheme: Pick<SchemeDetail, "retiredOn" | "retiredReason"> };

/** An old address says what became of its scheme. */
export function RetiredNotice({ scheme: { retiredOn, retiredReason } }: Props) {
  if (retiredOn === null) return null;
  return (
    <Alert severity="warning" title="Ce dispositif n’est plus au catalogue">
      <p>
        Il en a été retiré le {formatDate(retiredOn)}&nbsp;: {retiredReason}
      </p>
      <p>
        Ce qui suit est ce que le catalogue en disait.{" "}
        <Link href={schemesPath}>Chercher un autre dispositif</Link>
      </p>
    </Alert>
  );
}
