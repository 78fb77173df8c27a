import type { Metadata } from "next";
import Link from "next/link";
import { NotificationFilters } from "@/components/notifications/notification-filters";
import { NotificationItem } from "@/components/notifications/notification-item";
import { ReadAllForm } from "@/components/notifications/read-forms";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { guidePath } from "@/lib/features/help/guides/routes";
import { unreadSentence } from "@/lib/features/notifications/labels";
import { loadNotifications } from "@/lib/features/notifications/loaders";
import { notificationListPath } from "@/lib/features/notifications/routes";
import { remindersPath } from "@/lib/features/reminders/routes";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const { items, total, unread, kinds, params, pageCount, notice } = await loadNotifications(
    await searchParams,
  );
  const newest = items[0]?.id ?? null;
  return (
    <div className="fr-container flex flex-col gap-6 pb-12">
      <Breadcrumb segments={[]} current="Notifications" />
      <PageTitle
        help={guidePath("lire-ses-notifications")}
        title="Notifications"
        lead="Ce qui s’est passé, ce qui arrive à échéance, et qui vous concerne. Le plus récent d’abord."
        actions={
          <Link href={remindersPath} prefetch={false} className="fr-btn fr-btn--secondary">
            Rappels et courriels
          </Link>
        }
      />
      {notice !== null && (
        <Alert severity={notice.severity} role={notice.severity === "error" ? "alert" : "status"} small>
          {notice.text}
        </Alert>
      )}
      <NotificationFilters params={params} kinds={kinds} />
      <section className="flex flex-col gap-4">
        <div className="flex flex-col gap-3 md:flex-row md:items-center md:justify-between">
          <h2 className="fr-h5 m-0">{unreadSentence(unread, params.kind)}</h2>
          {unread > 0 && newest !== null && params.page === 1 && (
            <ReadAllForm lastId={newest} kind={params.kind} query={queryOf(notificationListPath(params))} />
          )}
        </div>
        {items.length === 0 && (
          <p className="m-0">
            {params.kind === null && !params.unreadOnly
              ? "Rien pour le moment. Les échéances, les commentaires, les décisions et les réponses qui vous concernent s’afficheront ici, pendant 90\u00A0jours."
              : "Aucune notification de ce choix."}
          </p>
        )}
        {items.length > 0 && (
          <ol className="fr-raw-list m-0 flex flex-col gap-4 p-0">
            {items.map((item) => (
              <NotificationItem key={item.id} item={item} query={queryOf(notificationListPath(params))} />
            ))}
          </ol>
        )}
      </section>
      {total > 0 && (
        <Pagination
          page={params.page}
          pageCount={pageCount}
          hrefOf={(page) => notificationListPath({ ...params, page })}
        />
      )}
    </div>
  );
}

const queryOf = (path: string) => path.split("?")[1] ?? "";
