import { beginningOf, previewFile } from "#features/leads/imports/queries/preview-import.ts";
import { importOptionsInput } from "#features/leads/imports/schema.ts";
import { uploadEndpoint } from "#platform/api/upload-endpoint.ts";

export const POST = uploadEndpoint({
  status: 200,
  options: importOptionsInput,
  keep: beginningOf,
  run: previewFile,
  drop: async () => null,
});
