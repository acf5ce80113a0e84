import type { Rule } from "../rule";

/** Most characters of a flow as it is sent (Amazon Connect API Reference, CreateContactFlow, Content). */
export const maxContent = 256_000;

/** A flow fits into one request. */
export const contentSize: Rule = {
  id: "content-size",
  severity: "error",
  obeys: `A flow has at most ${maxContent} characters, written without spaces.`,
  examine: ({ document }) => {
    const { length } = JSON.stringify(document);
    if (length <= maxContent) return [];
    const message = `The flow has ${length} characters, written without spaces; Amazon Connect takes ${maxContent}.`;
    return [{ block: "", message, fix: "Leave out Metadata, shorten texts, or move parts of it to modules." }];
  },
};
