/** What may be sent, as Amazon Connect has it by default. Source: admin guide, "Set up attachments" and quotas. */
const types = new Map(
  Object.entries({
    csv: "text/csv",
    doc: "application/msword",
    docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    jpeg: "image/jpeg",
    jpg: "image/jpeg",
    pdf: "application/pdf",
    png: "image/png",
    ppt: "application/vnd.ms-powerpoint",
    pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    txt: "text/plain",
    wav: "audio/wav",
    xls: "application/vnd.ms-excel",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  }),
);

/** Size of one file at most. */
export const mostMegabytes = 20;

/** Endings as people read them. */
export const allowedTypes = [...types.keys()].join(", ");

/** Endings as a file picker takes them. */
export const acceptedTypes = [...types.keys()].map((ending) => `.${ending}`).join(",");

/** What keeps a file from being sent; undefined where nothing does. */
export function fileProblem(file: { readonly name: string; readonly size: number }) {
  if (typeOf(file.name) === undefined) return "type";
  if (file.size === 0) return "empty";
  return file.size > mostMegabytes * 1024 * 1024 ? "too-large" : undefined;
}

/** The type by the ending, as Amazon Connect compares both; browsers name types in different ways, or not at all. */
export function typeOf(name: string): string | undefined {
  return types.get(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "");
}
