import type { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import type { VoiceToChatConfig } from "../../config/schema/voice-to-chat";
import { chatPageFiles } from "../bundles/chat-page-files";
import type { AttachmentsBucket } from "./content-security-policy";
import type { RateRule } from "./web-acl";
import { type WebAppOutputs, webApp } from "./web-app";

export interface ChatSiteProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection" | "logs" | "instance">;
  readonly names: Names;
  readonly settings: Pick<VoiceToChatConfig, "site" | "chat">;
  readonly keyArn: string;
  /** Keys that signatures of the chat page are checked with. */
  readonly keyGroupId: string;
  readonly apiHost: string;
  /** What the page is told, as JSON text. */
  readonly pageConfig: string;
}

/** What a visitor reads who has asked for links too often; the page for refused links would say something wrong. */
const slowDown = [
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
  "<title>Please wait</title><p>Please wait five minutes, then open the link again.</p>",
  '<p lang="de">Bitte warten Sie fünf Minuten und öffnen Sie den Link dann noch einmal.</p></html>',
].join("");

/** The same for the page, in the words of functions/start-chat/events.ts. */
const busy = JSON.stringify({ version: 1, error: "busy", retryAfterSeconds: 300 });

/** The chat page: open to who has a signature, with the paths of its API, and pages for everybody else. */
export function chatSite(scope: Construct, id: string, props: ChatSiteProps): WebAppOutputs {
  const { site } = props.settings;
  const requestsInFiveMinutes = site.requestsPerAddress;
  const rates: readonly RateRule[] = [
    {
      name: "links",
      pathPrefix: "/s/",
      requestsInFiveMinutes,
      answer: { contentType: "TEXT_HTML", body: slowDown },
    },
    {
      name: "chats",
      pathPrefix: "/api/",
      requestsInFiveMinutes,
      answer: { contentType: "APPLICATION_JSON", body: busy },
    },
  ];
  return webApp(scope, id, {
    ...props,
    site,
    attachments: attachmentsBucket(props),
    files: chatPageFiles(),
    generated: { "chat/config.json": props.pageConfig },
    signed: { paths: ["/chat/*"], keyGroupId: props.keyGroupId },
    // One character at least: API Gateway has no route for a link that lost all of its token, but there is a page for it.
    api: { host: props.apiHost, paths: ["/s/?*", "/api/*"], rates },
    refusedPage: "help/link.html",
  });
}

function attachmentsBucket({ config, names, settings }: ChatSiteProps): AttachmentsBucket {
  if (!settings.chat.attachments) return "none";
  return config.instance.type === "create" ? { bucket: names.storageBucket("attachments") } : "any";
}
