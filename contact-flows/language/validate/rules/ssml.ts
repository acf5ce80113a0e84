import { parametersOf, spokenAs } from "../parameters";
import { actionRule } from "../rule";
import { ssmlFaults } from "../ssml-syntax";
import { shown, titleOf } from "../wording";

/** Elements that Amazon Polly knows: another one in plain text is somebody's text, or HTML of a chat. */
const markup = /<\/?(?:speak|break|emphasis|lang|mark|phoneme|prosody|say-as|sub|amazon:[a-z-]+)\b[^>]*>/;

/** Markup is complete where it is taken for markup, and does not stand where it is read aloud. */
export const ssml = actionRule({
  id: "ssml",
  severity: "warning",
  obeys: "SSML is one well-formed <speak> element of tags that Amazon Polly reads, and plain text has no markup.",
  examine: (action, flow) =>
    parametersOf(action, flow).present.flatMap(({ path, key, value }) => {
      const kind = spokenAs(key);
      if (kind === undefined || typeof value !== "string" || value === "") return [];
      const text = value.trim();
      if (kind !== "SSML" && !text.startsWith("<speak")) {
        const found = markup.exec(text)?.[0];
        if (found === undefined) return [];
        const message = `${path} of ${titleOf(action)} is plain text: ${shown(found)} in it is read aloud.`;
        return [{ message, fix: "Write it as SSML, all of it within <speak>...</speak>." }];
      }
      // All of it may come from an attribute, or be filled in by whoever deploys the flow.
      if (text.startsWith("$") || text.startsWith("{{")) return [];
      return ssmlFaults(text).map(({ wrong, fix }) => {
        return { message: `${path} of ${titleOf(action)} is no SSML that can be spoken: ${wrong}.`, fix };
      });
    }),
});
