import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { committeeTime } from "@/lib/features/calendar/committees/labels";
import { committeePath, committeesPath } from "@/lib/features/calendar/committees/routes";
import type { Committee } from "@/lib/features/calendar/committees/types";
import { calendarPath } from "@/lib/features/calendar/routes";

type CommitteeFrameProps = {
  readonly id: number;
  /** Null where a form is drawn alone. */
  readonly committee: Committee | null;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
};

/** Around each form of one committee. */
export function CommitteeFrame({ id, committee, title, lead, children }: CommitteeFrameProps) {
  const name = committee?.title ?? "Comité";
  return (
    <div className="fr-container pb-12">
      <Breadcrumb
        segments={[
          { label: "Calendrier", href: calendarPath },
          { label: "Comités", href: committeesPath },
          { label: name, href: committeePath(id) },
        ]}
        current={title}
      />
      <PageTitle
        title={title}
        lead={committee === null ? lead : `${name}, ${committeeTime(committee)}. ${lead ?? ""}`}
      />
      {children}
    </div>
  );
}
