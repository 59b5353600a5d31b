import { importPolicy } from "#features/leads/imports/policy.ts";
import { beginningOf, previewFile } from "#features/leads/imports/queries/preview-import.ts";
import { importOptionsInput, shownPreview } from "#features/leads/imports/schema.ts";
import { uploadEndpoint } from "#platform/api/upload-endpoint.ts";

export const POST = uploadEndpoint({
  says: "How a file would land: as what it is recognised, what its columns mean, its first rows. Nothing of it is kept.",
  needs: importPolicy.bring,
  status: 200,
  options: importOptionsInput,
  answer: shownPreview,
  keep: beginningOf,
  run: previewFile,
  drop: async () => null,
});
