import type { FunctionName } from "../../config/names";
import { manifest as followChat } from "../../functions/follow-chat/manifest";
import { manifest as offerChat } from "../../functions/offer-chat/manifest";
import { manifest as openChatLink } from "../../functions/open-chat-link/manifest";
import { manifest as recordDelivery } from "../../functions/record-delivery/manifest";
import { manifest as sendChatLink } from "../../functions/send-chat-link/manifest";
import type { FunctionManifest } from "../../functions/shared/manifest";
import { manifest as startChat } from "../../functions/start-chat/manifest";

/** Every function's manifest, by the name of its folder. */
export const manifests: Readonly<Record<FunctionName, FunctionManifest>> = {
  "offer-chat": offerChat,
  "send-chat-link": sendChatLink,
  "record-delivery": recordDelivery,
  "open-chat-link": openChatLink,
  "start-chat": startChat,
  "follow-chat": followChat,
};
