type Version = { readonly agreementId: string; readonly number: number };

/** Where a version is read, compared and signed. */
export function versionAddress({ agreementId, number }: Version): string {
  return `/agreements/${agreementId}/versions/${number}`;
}
