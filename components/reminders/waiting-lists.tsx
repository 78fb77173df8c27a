import Link from "next/link";
import { Unparted } from "@/components/ui/unparted";
import { othersInWords } from "@/lib/features/reminders/labels";
import type { ReminderList } from "@/lib/features/reminders/types";
import { formatNumber } from "@/lib/kernel/format";

/** The same things as in the mail, at this moment. */
export function WaitingLists({ lists }: { readonly lists: readonly ReminderList[] }) {
  if (lists.length === 0) return <p>Rien ne vous attend.</p>;
  return lists.map(({ title, items, total, path }) => (
    <section key={title} className="pb-6">
      <h3 className="fr-h6">
        {title} ({formatNumber(total)})
      </h3>
      <ul>
        {items.map((item) => (
          <li key={item.key} className="wrap-anywhere">
            <Link href={item.path} prefetch={false}>
              <Unparted>{item.text}</Unparted>
            </Link>
          </li>
        ))}
        {total > items.length && (
          <li>
            <Link href={path} prefetch={false}>
              {othersInWords(total - items.length)}
            </Link>
          </li>
        )}
      </ul>
    </section>
  ));
}
