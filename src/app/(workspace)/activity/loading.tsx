import { PageSkeleton } from "#ui/layout/page-skeleton.tsx";

export default function ActivityLoading() {
  return <PageSkeleton />;
}
