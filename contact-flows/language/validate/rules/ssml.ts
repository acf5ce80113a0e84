import { parametersOf, spokenAs } from "../parameters";
import { actionRule } from "../rule";
import { shown, titleOf } from "../wording";

const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;
/** Elements that Amazon Polly knows: another one in plain text is somebody's text, or HTML of a chat. */
const markup = /<\/?(?:speak|break|emphasis|lang|mark|phoneme|prosody|say-as|sub|amazon:[a-z-]+)\b[^>]*>/;

/** Markup is complete where it is taken for markup, and does not stand where it is read aloud. */
export const ssml = actionRule({
  id: "ssml",
  severity: "warning",
  obeys: "SSML is one well-formed <speak> element, and plain text has no markup.",
  examine: (action, flow) =>
    parametersOf(action, flow).present.flatMap(({ path, key, value }) => {
      const kind = spokenAs(key);
      if (kind === undefined || typeof value !== "string" || value === "") return [];
      const text = value.trim();
      const spoken = kind === "SSML" || text.startsWith("<speak");
      if (!spoken) {
        const found = markup.exec(text)?.[0];
        if (found === undefined) return [];
        const message = `${path} of ${titleOf(action)} is plain text: ${shown(found)} in it is read aloud.`;
        return [{ message, fix: "Write it as SSML, all of it within <speak>...</speak>." }];
      }
      // All of it may come from an attribute.
      const wrong = text.startsWith("$") ? undefined : unbalanced(text);
      if (wrong === undefined) return [];
      const message = `${path} of ${titleOf(action)} is no well-formed SSML: ${wrong}.`;
      return [{ message, fix: "Close every element, and put all of it within <speak>...</speak>." }];
    }),
});

function unbalanced(text: string): string | undefined {
  if (!text.startsWith("<speak")) return "it does not begin with <speak>";
  const open: string[] = [];
  for (const [whole, closing, name = "", , alone] of text.matchAll(tag)) {
    if (closing === "/") {
      const last = open.pop();
      if (last !== name) return `${whole} stands where ${last === undefined ? "nothing" : `<${last}>`} is open`;
    } else if (alone !== "/") open.push(name);
  }
  const left = open.pop();
  return left === undefined ? undefined : `<${left}> is not closed`;
}
