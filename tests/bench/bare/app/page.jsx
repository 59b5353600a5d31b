// Rendered anew for each request, as every signed-in page is.
export const dynamic = "force-dynamic";

export default function Page() {
  return <h1>Nothing but Next</h1>;
}
