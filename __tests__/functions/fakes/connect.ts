import { ConnectClient } from "@aws-sdk/client-connect";
import { awsServer, type WireRequest, type WireResponse } from "../../cli/doctor/aws-server";
import { fakeCredentials } from "./credentials";

/** What goes wrong with one request, in words that repeat it: refused for its rate, done with the answer lost on its way, or failed. */
export type ConnectFault = "throttled" | "lost-answer" | "failed";

/** A chat as the service knows it. */
export interface FakeChat {
  readonly contactId: string;
  /** The body that started it, as it came over the wire. */
  readonly asked: Readonly<Record<string, unknown>>;
}

/** StartChatContact as Amazon Connect answers it, on the loopback interface. */
export interface FakeConnect {
  readonly client: (options?: { maxAttempts?: number }) => ConnectClient;
  readonly requests: readonly WireRequest[];
  readonly chats: readonly FakeChat[];
  /** The next requests go wrong, one fault each. */
  readonly faults: ConnectFault[];
  /** How many chats may run at the same time. */
  quota: number;
  readonly close: () => Promise<void>;
}

/** Starts it; no chats, a quota of 100 (runtime-apis 1.7). */
export async function fakeConnect(): Promise<FakeConnect> {
  const chats: FakeChat[] = [];
  const faults: ConnectFault[] = [];
  const answer = (request: WireRequest): WireResponse | "hang-up" => {
    const fault = faults.shift();
    if (fault === "throttled") return failure(429, "TooManyRequestsException", `Rate exceeded: ${request.body}`);
    if (fault === "failed") return failure(500, "InternalServiceException", `internal: ${request.body}`);
    const answered = startChat(request, chats, fake.quota);
    return fault === "lost-answer" ? "hang-up" : answered;
  };
  const server = await awsServer(answer);
  const fake: FakeConnect = {
    quota: 100,
    chats,
    faults,
    requests: server.requests,
    close: server.close,
    client: ({ maxAttempts = 2 } = {}) =>
      new ConnectClient({
        region: "eu-central-1",
        endpoint: server.endpoint,
        credentials: fakeCredentials,
        maxAttempts,
      }),
  };
  return fake;
}

function startChat({ method, path, body }: WireRequest, chats: FakeChat[], quota: number): WireResponse {
  if (method !== "PUT" || path !== "/contact/chat") return failure(404, "UnknownOperationException", path);
  const asked = JSON.parse(body) as Record<string, unknown>;
  const wrong = problemOf(asked);
  if (wrong) return failure(400, "InvalidRequestException", wrong);
  const known = chats.find((chat) => chat.asked.ClientToken === asked.ClientToken);
  if (known) return answerFor(known);
  if (chats.length >= quota) return failure(429, "LimitExceededException", "The limit exceeded the maximum allowed");
  const chat = { contactId: `00000000-0000-4000-8000-${String(chats.length + 1).padStart(12, "0")}`, asked };
  chats.push(chat);
  return answerFor(chat);
}

function answerFor({ contactId }: FakeChat): WireResponse {
  const [number] = contactId.split("-").slice(-1);
  return {
    headers: { "content-type": "application/json" },
    body: {
      ContactId: contactId,
      ParticipantId: `participant-${number}`,
      ParticipantToken: `PARTICIPANT-TOKEN-${number}`,
    },
  };
}

/** The rules of the request (runtime-apis 1.1) that a caller can break. */
function problemOf(asked: Readonly<Record<string, unknown>>): string | undefined {
  const { InstanceId, ContactFlowId, ParticipantDetails, Attributes = {}, ChatDurationInMinutes } = asked;
  const { SupportedMessagingContentTypes: types = ["text/plain"], PersistentChat, RelatedContactId } = asked;
  const name = (ParticipantDetails as { DisplayName?: string } | undefined)?.DisplayName ?? "";
  const rules: Readonly<Record<string, boolean>> = {
    InstanceId: typeof InstanceId === "string" && InstanceId !== "",
    ContactFlowId: typeof ContactFlowId === "string" && ContactFlowId !== "",
    "ParticipantDetails.DisplayName": name.length >= 1 && name.length <= 256,
    Attributes: Object.entries(Attributes as object).every(([key, value]) => /^[\w-]+$/.test(key) && value !== null),
    SupportedMessagingContentTypes: (types as string[]).includes("text/plain"),
    ChatDurationInMinutes:
      ChatDurationInMinutes === undefined ||
      (Number(ChatDurationInMinutes) >= 60 && Number(ChatDurationInMinutes) <= 10_080),
    PersistentChat: PersistentChat === undefined || RelatedContactId === undefined,
  };
  return Object.keys(rules).find((rule) => !rules[rule]);
}

function failure(status: number, type: string, Message: string): WireResponse {
  return { status, headers: { "content-type": "application/json", "x-amzn-errortype": type }, body: { Message } };
}
