import { Construct } from "constructs";
import type { FunctionVariable, Names } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import type { VoiceToChatConfig } from "../../config/schema/voice-to-chat";
import type { AlarmTarget } from "./alarm-set";
import { type DeliveryTopicOutputs, deliveryTopic, type Publisher } from "./delivery-topic";
import { email, emailSetArn } from "./email";
import type { TargetArns } from "./function-role";
import { pinpointSms } from "./pinpoint-sms";
import { sms } from "./sms";

export interface LinkMessagesProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection">;
  readonly names: Names;
  readonly settings: Pick<VoiceToChatConfig, "sms" | "email">;
  readonly keyArn: string;
  readonly alarms: AlarmTarget;
}

/** What functions have to know of a way by which links go out, and may do with it. */
interface Way {
  readonly variables: Readonly<Partial<Record<FunctionVariable, string>>>;
  readonly targets: TargetArns;
}

export interface LinkMessagesOutputs extends Way {
  /** Where it is told what became of messages; undefined where nothing tells it. */
  readonly events: DeliveryTopicOutputs | undefined;
  /** Tokens of the DNS records by which SES verifies the domain of mails. */
  readonly dnsTokens: string | undefined;
}

const noSms = {
  SMS_PROVIDER: "off",
  SMS_ALLOWED_COUNTRIES: "",
  SMS_ORIGINATION: "",
  SMS_SENDER_ID: "",
  SMS_CONFIGURATION_SET: "",
  SMS_MAX_PRICE: "",
  PINPOINT_APPLICATION: "",
} as const;
const noEmail = { EMAIL: "off", EMAIL_FROM: "", EMAIL_REPLY_TO: "", EMAIL_CONFIGURATION_SET: "" } as const;

/** The ways by which links go out: SMS by one of two providers, mails, or both. */
export function linkMessages(scope: Construct, id: string, props: LinkMessagesProps): LinkMessagesOutputs {
  const unit = new Construct(scope, id);
  const publishers = publishersOf(props);
  const events =
    publishers.length === 0
      ? undefined
      : deliveryTopic(unit, "events", {
          topicName: props.names.deliveryTopic,
          accountId: props.config.accountId,
          keyArn: props.keyArn,
          publishers,
          alarms: props.alarms,
        });
  const [bySms, byEmail] = [smsWay(unit, props, events), emailWay(unit, props, events)];
  return {
    events,
    dnsTokens: byEmail.dnsTokens,
    variables: { ...bySms.variables, ...byEmail.variables },
    targets: { ...bySms.targets, ...byEmail.targets },
  };
}

function publishersOf({ config, names, settings }: LinkMessagesProps): readonly Publisher[] {
  const smsPublisher = { sid: "WhatBecameOfSms", service: "sms-voice.amazonaws.com" };
  const emailPublisher = {
    sid: "WhatBecameOfMails",
    service: "ses.amazonaws.com",
    sourceArn: emailSetArn(config, names.messagingSet),
  };
  return [
    ...(settings.sms?.provider === "end-user-messaging" ? [smsPublisher] : []),
    ...(settings.email === undefined ? [] : [emailPublisher]),
  ];
}

function smsWay(unit: Construct, props: LinkMessagesProps, events: DeliveryTopicOutputs | undefined): Way {
  const { config, names } = props;
  const settings = props.settings.sms;
  if (settings === undefined) return { variables: noSms, targets: {} };
  const common = {
    ...noSms,
    SMS_PROVIDER: settings.provider,
    SMS_ALLOWED_COUNTRIES: settings.allowedCountries.join(","),
  };
  if (settings.provider === "pinpoint") {
    const { applicationId, arns } = pinpointSms(unit, "pinpoint", {
      appName: names.messagingSet,
      senderId: settings.senderId,
    });
    const chosen = { SMS_ORIGINATION: settings.originationNumber ?? "", SMS_SENDER_ID: settings.senderId ?? "" };
    return {
      variables: { ...common, ...chosen, PINPOINT_APPLICATION: applicationId },
      targets: { "pinpoint-application": arns },
    };
  }
  if (events === undefined) return { variables: noSms, targets: {} };
  const made = sms(unit, "sms", { config, setName: names.messagingSet, number: settings.number, events });
  return {
    variables: {
      ...common,
      SMS_ORIGINATION: made.origination,
      SMS_CONFIGURATION_SET: made.configurationSet,
      SMS_MAX_PRICE: settings.maxPricePerPart ?? "",
    },
    targets: { "sms-origination": [made.originationArn], "sms-configuration-set": [made.configurationSetArn] },
  };
}

function emailWay(
  unit: Construct,
  props: LinkMessagesProps,
  events: DeliveryTopicOutputs | undefined,
): Way & { readonly dnsTokens: string | undefined } {
  const { config, names } = props;
  const settings = props.settings.email;
  if (settings === undefined || events === undefined) return { variables: noEmail, targets: {}, dnsTokens: undefined };
  const made = email(unit, "email", { config, setName: names.messagingSet, email: settings, events });
  return {
    dnsTokens: made.dnsTokens,
    variables: {
      EMAIL: "ses",
      EMAIL_FROM: settings.from,
      EMAIL_REPLY_TO: settings.replyTo ?? "",
      EMAIL_CONFIGURATION_SET: made.configurationSet,
    },
    targets: { "email-identity": [made.identityArn], "email-configuration-set": [made.configurationSetArn] },
  };
}
