import { languageVersion } from "../../document";
import type { Rule } from "../rule";
import { shown } from "../wording";

/** There is one version of the flow language, and the service takes no other. */
export const version: Rule = {
  id: "version",
  severity: "error",
  obeys: `The version of the flow language is ${languageVersion}.`,
  examine: ({ document: { Version } }) =>
    Version === languageVersion
      ? []
      : [
          {
            block: "",
            message: `Version is ${shown(Version)}; Amazon Connect knows ${languageVersion} alone.`,
            fix: `Write "Version": "${languageVersion}".`,
          },
        ],
};
