import * as z from "zod";
import { limits } from "../limits";
import { arn, formed, pattern, slug, text, whole } from "./fields";
import { isCountry } from "./phone";

/** A number of contacts or seconds from which on the chat is offered, or never for that reason. */
const fromOn = (limit: Parameters<typeof whole>[0], byDefault: number) =>
  z.union([whole(limit), z.literal("never")]).default(byDefault);

const offer = z.strictObject({
  nobodyStaffed: z
    .boolean()
    .default(true)
    .describe("Offer a chat when no agent of the queue is signed in to take calls."),
  afterHours: z.boolean().default(true).describe("Offer a chat outside the opening hours of the queue."),
  oldestContactSeconds: fromOn(limits.queueWait, 180).describe(
    'Offer a chat when the contact that has waited longest in the queue has waited this long, or "never" for that reason.',
  ),
  contactsInQueue: fromOn(limits.offerContacts, 10).describe(
    'Offer a chat when this many contacts wait in the queue, or "never" for that reason.',
  ),
});

const smsCountry = formed(text({ min: 2, max: 2, unit: "characters", source: "ISO 3166-1" }), isCountry, {
  expected: "a country by two capital letters (ISO 3166-1), such as US",
  fix: "Look the country up in ISO 3166-1 alpha-2.",
});

const sharedSms = {
  allowedCountries: z
    .array(smsCountry)
    .min(1)
    .max(limits.smsCountries.max)
    .describe("Countries whose mobile numbers get an SMS. Callers from others are not offered one."),
};

const originationIdentity = pattern(limits.smsOriginationIdentity, /^[A-Za-z0-9_:/+-]+$/, {
  expected: "an id or ARN of a pool, a number or a sender id",
  fix: "Copy it from AWS End User Messaging; a pool (pool-...) is the usual choice.",
});

/** How a link goes out by SMS. */
const sms = z.discriminatedUnion("provider", [
  z.strictObject({
    provider: z.literal("end-user-messaging").describe("AWS End User Messaging (SendTextMessage)."),
    number: z
      .discriminatedUnion("type", [
        z.strictObject({
          type: z.literal("claim").describe("Request a number and keep it in a pool of its own."),
          country: smsCountry.describe("Country of the number."),
          numberType: z
            .enum(["TOLL_FREE", "LONG_CODE", "TEN_DLC", "SIMULATOR"])
            .describe("Kind of number. All but SIMULATOR have to be registered before they may send."),
        }),
        z.strictObject({
          type: z.literal("existing").describe("A pool, number or sender id that the account has."),
          identity: originationIdentity.describe("Its id or ARN."),
        }),
      ])
      .describe("What the SMS comes from."),
    maxPricePerPart: pattern(
      { min: 4, max: 8, unit: "characters", source: "SendTextMessage, MaxPrice" },
      /^0?\d\.\d{2,5}$/,
      {
        expected: 'a price in US dollars such as "0.10"',
        fix: "Write dollars, a point and two to five digits, in quotation marks.",
      },
    )
      .optional()
      .describe("The most that one part of an SMS may cost, in US dollars; dearer ones are not sent."),
    ...sharedSms,
  }),
  z.strictObject({
    provider: z
      .literal("pinpoint")
      .describe("Amazon Pinpoint (SendMessages), for accounts that have used it before; it takes no new customers."),
    originationNumber: originationIdentity
      .optional()
      .describe("Id or ARN of the number that sends; Pinpoint chooses one where this is left out."),
    senderId: pattern(
      { min: 1, max: 11, unit: "characters", source: "Pinpoint, SenderId" },
      /^[A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*$/,
      {
        expected: "1 to 11 letters, digits and hyphens with a letter among them",
        fix: "Some countries show it in the place of a number.",
      },
    )
      .optional()
      .describe("Name that the SMS comes from, where the country allows one."),
    ...sharedSms,
  }),
]);

/** How a link goes out by e-mail: Amazon SES. */
const email = z.strictObject({
  identity: formed(z.string(), (value) => /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(value), {
    expected: "a domain such as example.com, in lower case",
    fix: "Name the domain that mails come from; SES verifies it by DNS records that `npm run doctor` lists.",
  }).describe("Domain that SES sends from."),
  manageIdentity: z
    .boolean()
    .default(true)
    .describe("Whether the SES identity is made here. False: the account has it."),
  from: z.email().describe("Address that mails come from; of that domain."),
  replyTo: z.email().optional().describe("Address that answers go to. Default: the one that mails come from."),
  lookUp: z
    .discriminatedUnion("by", [
      z.strictObject({
        by: z.literal("attribute").describe("A contact attribute that an earlier flow has set."),
        attribute: pattern({ min: 1, max: 64, unit: "characters", source: "ours" }, /^[A-Za-z][\w-]*$/, {
          expected: "letters, digits, hyphens and underscores, beginning with a letter",
          fix: "Amazon Connect takes no other characters in attribute names.",
        })
          .default("email")
          .describe("Its name."),
      }),
      z.strictObject({
        by: z
          .literal("profile")
          .describe("The caller's profile in Amazon Connect Customer Profiles, by telephone number."),
      }),
    ])
    .prefault({ by: "attribute" })
    .describe("Where a caller's address is known from. Callers are never asked for it."),
});

const link = z.strictObject({
  lifeMinutes: whole(limits.linkLife).default(15).describe("Minutes for which a link can be opened."),
  fallbackWithinSeconds: whole(limits.linkFallback)
    .default(120)
    .describe("If a message is reported as undeliverable within this time, the link goes out by the other channel."),
});

const chat = z.strictObject({
  lifeHours: whole(limits.chatLife).default(25).describe("Hours for which a chat lasts at most."),
  attachments: z.boolean().default(true).describe("Whether files may be sent; the instance has to allow it, too."),
  accentColor: formed(z.string(), (value) => /^#[0-9a-f]{6}$/.test(value), {
    expected: "a colour such as #0b5cad, in lower case",
    fix: "Write # and six hexadecimal digits.",
  })
    .default("#0b5cad")
    .describe(
      "Colour of buttons and of the customer's own messages. The page darkens or lightens it until text on it is readable.",
    ),
});

const site = z.strictObject({
  domain: z
    .strictObject({
      name: formed(z.string(), (value) => /^(?:[a-z0-9-]+\.){2,}[a-z]{2,}$/.test(value), {
        expected: "a host name such as chat.example.com, in lower case",
        fix: "A short one keeps the SMS short.",
      }).describe("Host name of the page."),
      certificateArn: arn(
        "acm",
        /certificate\/[0-9a-f-]{36}/,
        "arn:aws:acm:us-east-1:111122223333:certificate/...",
      ).describe("Its certificate in AWS Certificate Manager, in us-east-1."),
      hostedZoneId: pattern({ min: 8, max: 32, unit: "characters", source: "Route 53" }, /^Z[A-Z0-9]+$/, {
        expected: "an id such as Z0123456789ABCDEFGHIJ",
        fix: "Copy it from Route 53, or leave it out and make the DNS record yourself.",
      })
        .optional()
        .describe("Hosted zone in which the record is made. Left out: make it yourself."),
    })
    .optional()
    .describe("Host name of your own. Default: one of CloudFront's."),
  requestsPerSecond: whole(limits.stageRate).default(50).describe("Requests a second that the API takes in all."),
  burst: whole(limits.stageRate).default(100).describe("Requests that it takes at once."),
  requestsPerAddress: whole(limits.webAclRate)
    .default(100)
    .describe("Requests that one address may make in five minutes before it has to wait."),
});

/** One public key with which CloudFront checks signatures. `npm run keys` writes it; the private half is never here. */
export const linkKey = z.strictObject({
  id: slug({ min: 3, max: 32, unit: "characters", source: "ours" }).describe("Name of the pair."),
  publicKey: formed(
    z.string(),
    (value) => /^-----BEGIN PUBLIC KEY-----\n(?:[A-Za-z0-9+/=]{1,64}\n)+-----END PUBLIC KEY-----\n$/.test(value),
    { expected: "a public key in PEM form", fix: "Have `npm run keys` write it." },
  ).describe("Public half, as PEM."),
});

/** System 1: a caller who would wait leaves with a chat. */
export const voiceToChat = z.strictObject({
  moduleName: text(limits.resourceName)
    .default("VoiceToChatFlow")
    .describe("Name of the flow module that offers the chat."),
  functionName: pattern(limits.functionName, /^[A-Za-z0-9_-]+$/, {
    expected: "letters, digits, hyphens and underscores",
    fix: "AWS Lambda takes no other characters in names.",
  })
    .optional()
    .describe("Name of the function that sends the link. Default: `<name>-<environment>-send-chat-link`."),
  offer: offer.prefault({}).describe("When a chat is offered."),
  sms: sms.optional().describe("How links go out by SMS. Unset: they do not."),
  email: email.optional().describe("How links go out by e-mail. Unset: they do not."),
  link: link.prefault({}).describe("Links."),
  chat: chat.prefault({}).describe("The chat and its page."),
  site: site.prefault({}).describe("Where the page lives, and how much it takes."),
  linkKeys: z
    .array(linkKey)
    .max(2)
    .default([])
    .describe(
      "Public keys of the links: two while they are changed. The first whose private half is in the secret signs. `npm run keys` writes them.",
    ),
});

/** System 1 as the stacks see it. */
export type VoiceToChatConfig = z.output<typeof voiceToChat>;
