import { Breadcrumb, type BreadcrumbProps } from "@/components/ui/breadcrumb";
import { administrationPath } from "@/lib/features/navigation/routes";

type AdministrationBreadcrumbProps = Pick<BreadcrumbProps, "current"> & Partial<BreadcrumbProps>;

/** Of a page that the administrator alone keeps. */
export function AdministrationBreadcrumb({ segments = [], current }: AdministrationBreadcrumbProps) {
  return (
    <Breadcrumb
      segments={[{ label: "Administration", href: administrationPath }, ...segments]}
      current={current}
    />
  );
}
