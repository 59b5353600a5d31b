import { PageSkeleton } from "#ui/layout/page-skeleton.tsx";

export default function BehindLoading() {
  return <PageSkeleton />;
}
