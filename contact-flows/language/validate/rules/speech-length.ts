import { parametersOf, spokenAs } from "../parameters";
import { actionRule } from "../rule";
import { titleOf } from "../wording";

/** Most characters that are spoken, markup aside (Amazon Polly Developer Guide, quotas: billed characters). */
export const maxSpokenCharacters = 3000;

/** A prompt is short enough to be spoken. */
export const speechLength = actionRule({
  id: "speech-length",
  severity: "warning",
  obeys: `No prompt has more than ${maxSpokenCharacters} spoken characters.`,
  examine: (action, flow) =>
    parametersOf(action, flow).present.flatMap(({ path, key, value }) => {
      if (typeof value !== "string" || value.length <= maxSpokenCharacters) return [];
      if (spokenAs(key) === undefined) return [];
      const { length } = value.replace(/<[^>]*>/g, "");
      if (length <= maxSpokenCharacters) return [];
      const message = `${path} of ${titleOf(action)} has ${length} spoken characters; ${maxSpokenCharacters} are spoken at most.`;
      return [{ message, fix: "Cut it into several prompts." }];
    }),
});
