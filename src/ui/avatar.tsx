import { initials } from "./format.ts";

const grounds = { sales: "bg-sales", marketing: "bg-marketing", none: "bg-ink" };
const sizes = { small: "size-6 text-[0.625rem]", medium: "size-7 text-[0.6875rem]", large: "size-10 text-sm" };

type AvatarProps = {
  name: string;
  /** Whose side they are on; null for who stands between the two. */
  side: "sales" | "marketing" | null;
  size?: keyof typeof sizes;
};

/** Somebody's initials on their side's colour: a picture, no text. Where the name isn't beside it, give what surrounds it a label. */
export function Avatar({ name, side, size = "medium" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      title={name}
      data-initials={initials(name)}
      className={`inline-grid before:content-[attr(data-initials)] shrink-0 place-items-center rounded-full font-semibold text-surface tracking-wide ${sizes[size]} ${grounds[side ?? "none"]}`}
    />
  );
}
