import { Mark } from "#ui/mark.tsx";

/** What the first page is about: the workspace to be created, or the one that stands. */
export function WelcomeHead({ title, lead }: { title: string; lead: string }) {
  return (
    <header className="wrap-anywhere grid gap-3">
      <Mark size={44} />
      <h1 className="font-serif text-3xl">{title}</h1>
      <p className="text-pretty text-soft">{lead}</p>
    </header>
  );
}
