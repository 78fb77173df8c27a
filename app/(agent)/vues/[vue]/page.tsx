import { openView } from "@/lib/features/views/loaders";

/** The address that mails and lists give: leads to the list as it was saved. */
export default async function ViewPage({ params }: PageProps<"/vues/[vue]">): Promise<never> {
  return openView((await params).vue);
}
