import { hasOnlyExampleKey } from "../config/link-keys";
import { namesOf } from "../config/names";
import type { ContactCenterConfig } from "../config/schema";
import { type OperatorTask, type TaskRule, task } from "./operator-task";

type Settings = NonNullable<ContactCenterConfig["voiceToChat"]>;

/** A rule that asks nothing where there is no voice-to-chat. */
const rule =
  (ask: (settings: Settings, config: ContactCenterConfig) => OperatorTask | undefined): TaskRule =>
  (config) =>
    config.voiceToChat === undefined ? undefined : ask(config.voiceToChat, config);

const linkKeys = rule(({ linkKeys }, config) =>
  hasOnlyExampleKey(linkKeys)
    ? task(
        "link-keys",
        "decide",
        "The key that signs chat links came with the example, and nobody has its private half.",
        `Make a pair of your own: npm run keys -- --env ${config.environment}.`,
      )
    : task(
        "link-keys",
        "by-hand",
        `Chat links are signed with a private key in secret ${namesOf(config).linkKeySecret}, which Terraform leaves empty.`,
        "Put the file that `npm run keys` has written there, once the stack is deployed, and remove the file.",
      ),
);

const smsNumber = rule(({ sms }) => {
  if (sms?.provider !== "end-user-messaging" || sms.number.type === "existing") return undefined;
  const { country, numberType } = sms.number;
  return numberType === "SIMULATOR"
    ? task(
        "sms-number",
        "decide",
        "SMS come from a simulator's number, which reaches simulated phones only.",
        "Choose another numberType before customers are to get SMS.",
      )
    : task(
        "sms-number",
        "by-hand",
        `A ${numberType} of ${country} is requested; carriers of most countries want it registered before it may send.`,
        "Register it in the console of End User Messaging, early: it takes days to weeks.",
      );
});

const smsSandbox = rule(({ sms }) =>
  sms === undefined
    ? undefined
    : task(
        "sms-sandbox",
        "by-hand",
        "A new account sends SMS only to numbers that it has verified, and for a dollar a month.",
        "Ask for production access and a spend limit in the console of End User Messaging.",
      ),
);

const pinpoint = rule(({ sms }) =>
  sms?.provider === "pinpoint"
    ? task(
        "pinpoint",
        "decide",
        "Amazon Pinpoint takes no new customers, and its support has ended on 30 October 2026.",
        'Choose provider "end-user-messaging", which has the same numbers, unless you have to wait.',
      )
    : undefined,
);

const emailDomain = rule(({ email }) =>
  email === undefined
    ? undefined
    : task(
        "email-domain",
        "by-hand",
        `SES sends from ${email.identity} once the owner of the domain has made its DNS records.`,
        "Make the records that `npm run doctor` lists after the deployment.",
      ),
);

const emailSandbox = rule(({ email }) =>
  email === undefined
    ? undefined
    : task(
        "email-sandbox",
        "by-hand",
        "A new account sends mails only to addresses that it has verified.",
        "Ask for production access in the console of SES; AWS answers within a day or so.",
      ),
);

const chatDomain = rule(({ site: { domain } }) => {
  if (domain === undefined) {
    return task(
      "chat-domain",
      "decide",
      "The chat page has a name of CloudFront's, which customers do not know.",
      "Set site.domain to a short name of yours: it makes links trustworthy, and SMS short.",
    );
  }
  return domain.hostedZoneId === undefined
    ? task(
        "chat-domain",
        "by-hand",
        `${domain.name} has to lead to CloudFront, and its hosted zone is not named here.`,
        "Make a CNAME to the output `site-alias-target`.",
      )
    : undefined;
});

const attachments = rule(({ chat }, { instance }) =>
  chat.attachments && instance.type === "existing"
    ? task(
        "chat-attachments",
        "by-hand",
        "Files in chats need storage for attachments in the instance that you have, and CORS on its bucket.",
        "Switch attachments on in the instance, or set chat.attachments to false.",
      )
    : undefined,
);

/** What voice-to-chat asks of its operator. */
export const voiceToChatTasks: readonly TaskRule[] = [
  ...[linkKeys, pinpoint, smsNumber, smsSandbox],
  ...[emailDomain, emailSandbox, chatDomain, attachments],
];
