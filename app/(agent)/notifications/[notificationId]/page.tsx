import { openNotification } from "@/lib/features/notifications/loaders";

/** Draws nothing: it leads to what the notification is about. */
export default async function OpenNotificationPage({
  params,
}: PageProps<"/notifications/[notificationId]">): Promise<never> {
  const { notificationId } = await params;
  return openNotification(notificationId);
}
