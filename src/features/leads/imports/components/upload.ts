/** A file on its way: how much of it has gone, from 0 to 1; and its end. */
export type Uploading = { readonly finished: Promise<Uploaded>; readonly cancel: () => void };

/** The import that it became, why it was refused, or null where somebody changed their mind. */
export type Uploaded = { readonly importId: string } | { readonly sentence: string } | null;

/** Sends a file to be looked at before it lands. Not by fetch, which doesn't tell how far it has come. */
export function upload(file: File, onProgress: (share: number) => void): Uploading {
  const request = new XMLHttpRequest();
  const finished = new Promise<Uploaded>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request.status, request.responseText));
    request.onerror = () => resolve({ sentence: "The connection broke off. Check it and bring the file again." });
    request.onabort = () => resolve(null);
  });
  const form = new FormData();
  form.set("options", JSON.stringify({ start: false }));
  form.set("file", file);
  request.open("POST", "/api/v1/imports");
  request.send(form);
  return { finished, cancel: () => request.abort() };
}

type Answer = { id?: string; detail?: string; errors?: readonly { detail: string }[] };

function answerOf(status: number, text: string): Uploaded {
  try {
    const { id, detail, errors = [] }: Answer = JSON.parse(text);
    if (status === 202 && id) return { importId: id };
    if (detail) return { sentence: errors[0]?.detail ?? detail };
  } catch {
    // Something in between answered with a page of its own.
  }
  return { sentence: "The file didn't arrive. Try again in a moment." };
}
