import type { ContactCenterConfig } from "../../../config/schema";
import { voiceToChatSettings } from "../../../contact-flows/settings";
import { smsLength } from "../../../functions/shared/sms-length";
import { smsText } from "../../../functions/shared/texts";
import { makeToken } from "../../../functions/shared/token";
import { count } from "../../output";
import { type Check, ok, warning } from "../check";
import { ofVoiceToChat, type VoiceToChat, withConfiguration } from "../gates";

/** A name as long as all that CloudFront gives. */
const hostOfCloudFront = "d111111abcdef8.cloudfront.net";

/** What an SMS costs: its parts, each of which is paid for, and the characters that make them more. */
export const smsTexts: Check = {
  id: "sms-texts",
  title: "SMS texts",
  appliesTo: ({ voiceToChat }) => voiceToChat?.sms !== undefined,
  run: withConfiguration(
    ofVoiceToChat((settings, config) => {
      const content = contentOf(settings, config);
      const lengths = config.languages.map((locale) => ({ locale, ...smsLength(smsText(locale, content)) }));
      const words = lengths.map(
        ({ locale, parts, units, encoding }) => `${locale} ${count(parts, "part")} (${units} units of ${encoding})`,
      );
      const odd = [...new Set(lengths.flatMap(({ outsideGsm }) => outsideGsm))];
      if (odd.length > 0) {
        return warning(
          `${words.join(", ")}: ${odd.map((one) => JSON.stringify(one)).join(", ")} halve the room of a message`,
          "Spell inbound.organisation without them: every SMS costs its parts.",
        );
      }
      return lengths.some(({ parts }) => parts > 1)
        ? warning(
            `${words.join(", ")}: each part is paid for`,
            "Shorten inbound.organisation, or the host name of the page.",
          )
        : ok(words.join(", "));
    }),
  ),
};

function contentOf(settings: VoiceToChat, config: ContactCenterConfig) {
  const { organisation, linkMinutes } = voiceToChatSettings(config, settings);
  const host = settings.site.domain?.name ?? hostOfCloudFront;
  // All tokens are of one length.
  return {
    organisation,
    link: `https://${host}/s/${makeToken((bytes) => new Uint8Array(bytes))}`,
    lifeMinutes: linkMinutes,
  };
}
