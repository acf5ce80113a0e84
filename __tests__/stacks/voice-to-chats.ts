import type { ContactCenterInput } from "../../config/schema";
import { type Changes, exampleInput } from "../support/contact-centers";
import { linkKeyOf } from "../support/link-keys";

type Section = NonNullable<ContactCenterInput["voiceToChat"]>;

const section = exampleInput.voiceToChat as Section;

/** The example's section with some settings replaced; undefined takes one away. */
const changed = (changes: { readonly [Key in keyof Section]?: Section[Key] | undefined }): Changes => ({
  voiceToChat: Object.fromEntries(
    Object.entries({ ...section, ...changes }).filter(([, value]) => value !== undefined),
  ) as Section,
});

const pinpoint: Section["sms"] = { provider: "pinpoint", senderId: "ACME", allowedCountries: ["GB"] };
const email = section.email as NonNullable<Section["email"]>;

const domain = {
  name: "chat.acme.example",
  certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef",
  hostedZoneId: "Z0123456789ABCDEFGHIJ",
} as const;

/** Voice-to-chat in every way in which it can be set up, as changes of the example. */
export const voiceToChats = {
  "SMS from an identity that the account has": changed({
    sms: {
      provider: "end-user-messaging",
      number: { type: "existing", identity: "pool-0123456789abcdef0123456789abcdef" },
      allowedCountries: ["GB"],
    },
    email: undefined,
  }),
  "SMS by Pinpoint, and e-mail": changed({ sms: pinpoint }),
  "SMS by Pinpoint only": changed({ sms: pinpoint, email: undefined }),
  "e-mail only, from a domain that the account has": changed({
    sms: undefined,
    email: { ...email, manageIdentity: false, replyTo: "help@acme.example" },
  }),
  "a host name of its own": changed({ site: { domain } }),
  "a host name whose DNS is elsewhere": changed({
    site: { domain: { name: domain.name, certificateArn: domain.certificateArn } },
  }),
  "two keys": changed({ linkKeys: [...(section.linkKeys ?? []), linkKeyOf("next-key")] }),
  "no attachments": changed({ chat: { attachments: false } }),
} as const satisfies Record<string, Changes>;
