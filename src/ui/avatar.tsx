import { initials } from "./format.ts";

const grounds = { sales: "bg-sales", marketing: "bg-marketing", none: "bg-ink" };
const sizes = { small: "size-6 text-[0.625rem]", medium: "size-7 text-[0.6875rem]", large: "size-10 text-sm" };

type AvatarProps = {
  name: string;
  /** Whose side they are on; null for who stands between the two. */
  side: "sales" | "marketing" | null;
  size?: keyof typeof sizes;
};

/** Somebody's initials on their side's colour. Decorative beside the name; without it, give what surrounds it a label. */
export function Avatar({ name, side, size = "medium" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      title={name}
      className={`inline-grid shrink-0 place-items-center rounded-full font-semibold text-surface tracking-wide ${sizes[size]} ${grounds[side ?? "none"]}`}
    >
      {initials(name)}
    </span>
  );
}
