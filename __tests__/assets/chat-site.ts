import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildChatPage, type ChatPage } from "../../stacks/bundles/chat-page";
import { contentSecurityPolicy } from "../../stacks/units/content-security-policy";
import type { ChatRoom } from "./participant-service/chat-room";

/** How `POST /api/chats` answers. */
export interface StartAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The page as it is deployed: the built files with the policy that the edge sends, and the API beside them. */
export class ChatSite {
  /** Settings of the deployment; undefined: there are none. */
  config: Readonly<Record<string, unknown>> | undefined;
  /** What the next starts are answered with; the last one stays. */
  starts: StartAnswer[] = [];
  /** Bodies of the starts. */
  readonly started: unknown[] = [];

  private constructor(
    readonly origin: string,
    readonly page: ChatPage,
    private readonly server: Server,
    readonly participantEndpoint: string,
  ) {
    this.config = this.settings();
  }

  static async start(participantEndpoint: string): Promise<ChatSite> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    const site = new ChatSite(`http://127.0.0.1:${port}`, buildChatPage(), server, participantEndpoint);
    server.on("request", (request, response) => {
      const path = (request.url ?? "").replace(/[?#].*$/, "").replace(/\/$/, "/index.html");
      if (path === "/api/chats") {
        let body = "";
        request.on("data", (chunk) => {
          body += String(chunk);
        });
        request.on("end", () => {
          site.started.push(JSON.parse(body));
          const { status, body: answer, headers = {} } = site.nextStart();
          response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(answer));
        });
        return;
      }
      const isConfig = path === "/chat/config.json" && site.config !== undefined;
      const file = isConfig
        ? { bytes: JSON.stringify(site.config), contentType: "application/json", cacheControl: "no-cache" }
        : site.page.files.find((one) => `/${one.path}` === path);
      if (!file) return void response.writeHead(404).end();
      response.writeHead(200, {
        "Content-Type": file.contentType,
        "Cache-Control": file.cacheControl,
        "Content-Security-Policy": site.policy,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
      });
      response.end(file.bytes);
    });
    return site;
  }

  /** Settings with some of them changed. */
  settings(change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
    return {
      version: 1,
      region: "eu-central-1",
      organisation: "Example Energy",
      languages: ["en-US", "de-DE"],
      attachments: true,
      accentColor: "#0b5cad",
      phoneNumber: "+493012345678",
      participantEndpoint: this.participantEndpoint,
      ...change,
    };
  }

  /** Back to a page that starts this chat. */
  reset(room: ChatRoom, language = "en-US"): void {
    this.config = this.settings();
    this.started.length = 0;
    this.starts = [chatAnswer(room, language)];
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private get policy(): string {
    const socket = this.participantEndpoint.replace("http", "ws");
    return contentSecurityPolicy([this.participantEndpoint, socket]);
  }

  private nextStart(): StartAnswer {
    const [first, ...rest] = this.starts;
    if (rest.length > 0) this.starts = rest;
    return first ?? { status: 503, body: { version: 1, error: "unavailable" } };
  }
}

/** The answer that gives a chat. */
export function chatAnswer(room: ChatRoom, language = "en-US"): StartAnswer {
  const { contactId, participantId, participantToken } = room;
  const endsAtMs = Date.now() + 86_400_000;
  const body = { version: 1, contactId, participantId, participantToken, language, continued: false, endsAtMs };
  return { status: 200, body };
}

/** The answer that refuses one. */
export function problemAnswer(status: number, error: string, retryAfterSeconds?: number): StartAnswer {
  return { status, body: { version: 1, error, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) } };
}
