import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { accountsPath } from "@/lib/features/accounts/routes";
import type { Actor } from "@/lib/kernel/actor";

const ACCOUNTS = "Comptes";

export type AccountsBreadcrumbProps = {
  /** Of the reader: the administrator comes from the administration, a coordinator from the main menu. */
  readonly role: Actor["role"] | undefined;
  /** Below the list of accounts; the list itself without it. */
  readonly current?: string;
};

export function AccountsBreadcrumb({ role, current }: AccountsBreadcrumbProps) {
  const Trail = role === "admin" ? AdministrationBreadcrumb : Breadcrumb;
  const segments = current === undefined ? [] : [{ label: ACCOUNTS, href: accountsPath }];
  return <Trail segments={segments} current={current ?? ACCOUNTS} />;
}
