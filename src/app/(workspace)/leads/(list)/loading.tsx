import { PageSkeleton } from "#ui/layout/page-skeleton.tsx";

export default function LeadsLoading() {
  return <PageSkeleton />;
}
