import { Badge } from "@/components/ui/badge";
import { Unparted } from "@/components/ui/unparted";
import { KIND_LABELS, notificationSentence, notificationSubject } from "@/lib/features/notifications/labels";
import { openNotificationPath } from "@/lib/features/notifications/routes";
import type { NotificationView } from "@/lib/features/notifications/types";
import { formatInstant } from "@/lib/kernel/format";
import { ReadOneForm } from "./read-forms";

type ItemProps = {
  readonly item: NotificationView;
  /** Of the list, to come back to. */
  readonly query: string;
};

/** Unread is said, in words and by weight; colour adds to it. */
export function NotificationItem({ item, query }: ItemProps) {
  const isUnread = item.readAt === null;
  const sentence = notificationSentence(item);
  const subject = notificationSubject(item);
  return (
    <li
      className={`flex flex-col gap-1 border-0 border-solid border-line pl-4 wrap-anywhere ${isUnread ? "border-l-4" : "border-l"}`}
    >
      <p className="fr-text--sm m-0 flex flex-wrap items-center gap-2">
        {isUnread && <Badge severity="new">Non lue</Badge>}
        <span>{KIND_LABELS[item.kind].label}</span>
        <time dateTime={item.at.toISOString()}>{formatInstant(item.at)}</time>
      </p>
      <p className={`m-0 ${isUnread ? "fr-text--bold" : ""}`}>
        {/* A link of the document: the answer leads elsewhere, anchor included. */}
        <a href={openNotificationPath(item.id)}>
          <Unparted>{sentence}</Unparted>
        </a>
      </p>
      {subject !== "" && (
        <p className="m-0">
          <Unparted>{subject}</Unparted>
        </p>
      )}
      {isUnread && <ReadOneForm id={item.id} about={sentence} query={query} />}
    </li>
  );
}
