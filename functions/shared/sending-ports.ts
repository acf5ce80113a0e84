import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PinpointClient } from "@aws-sdk/client-pinpoint";
import { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import type { FunctionName } from "../../config/names";
import { clientOptions } from "./clients";
import type { Email, Send, Sms } from "./delivery";
import { endUserMessaging } from "./end-user-messaging";
import { type Environment, listIn } from "./environment";
import { funnel } from "./funnel";
import { invitationStore } from "./invitation-store";
import { logOf } from "./log";
import { pinpoint } from "./pinpoint";
import type { SendLinkPorts } from "./send-link";
import { sendingCalls, type sendingVariables } from "./sending-manifest";
import { sendingStore } from "./sending-store";
import { ses } from "./ses";

/** What functions that send links are told by the stack. */
export type SendingEnvironment = Environment<(typeof sendingVariables)[number]>;

/** The ports of functions that send links, made once for an execution environment. */
export function sendingPorts(name: FunctionName, environment: SendingEnvironment): SendLinkPorts {
  const table = {
    client: new DynamoDBClient(clientOptions(sendingCalls.table)),
    tableName: environment.INVITATIONS_TABLE,
  };
  return {
    settings: {
      organisation: environment.ORGANISATION,
      host: environment.SITE_HOST,
      linkLifeSeconds: Number(environment.LINK_LIFE_SECONDS),
      languages: listIn(environment.LANGUAGES),
    },
    invitations: invitationStore(table),
    sendings: sendingStore(table),
    sms: smsOf(environment),
    email: emailOf(environment),
    random: randomBytes,
    nowMs: Date.now,
    pause: async (ms) => {
      await pause(ms);
    },
    count: funnel(environment.METRICS_NAMESPACE),
    log: logOf(name),
  };
}

function smsOf(environment: SendingEnvironment): Send<Sms> | undefined {
  switch (environment.SMS_PROVIDER) {
    case "end-user-messaging":
      return endUserMessaging({
        client: new PinpointSMSVoiceV2Client(clientOptions(sendingCalls.message)),
        origination: environment.SMS_ORIGINATION,
        configurationSet: environment.SMS_CONFIGURATION_SET,
        maxPrice: environment.SMS_MAX_PRICE,
      });
    case "pinpoint":
      return pinpoint({
        client: new PinpointClient(clientOptions(sendingCalls.message)),
        applicationId: environment.PINPOINT_APPLICATION,
        originationNumber: environment.SMS_ORIGINATION,
        senderId: environment.SMS_SENDER_ID,
      });
    default:
      return undefined;
  }
}

function emailOf(environment: SendingEnvironment): Send<Email> | undefined {
  if (environment.EMAIL !== "ses") return undefined;
  return ses({
    client: new SESv2Client(clientOptions(sendingCalls.message)),
    from: environment.EMAIL_FROM,
    replyTo: environment.EMAIL_REPLY_TO,
    configurationSet: environment.EMAIL_CONFIGURATION_SET,
  });
}
