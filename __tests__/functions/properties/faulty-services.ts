import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { PinpointClient, SendMessagesCommand } from "@aws-sdk/client-pinpoint";
import type { PinpointSMSVoiceV2Client, SendTextMessageCommand } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import type { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { LinkChannel } from "../../../config/names";
import { clientOf, type MemoryTable } from "../fakes/memory-table";
import { type Choose, oneOf, weighted } from "./chance";
import type { Time } from "./time";

/** A message that a service has taken. */
export interface TakenMessage {
  readonly channel: LinkChannel;
  readonly messageId: string;
  readonly text: string;
}

/** What one run of a function lives in: the services that all runs share, each behind a wire that may fail. */
export interface World {
  readonly weather: keyof typeof weathers;
  readonly contactId: string;
  readonly choose: Choose;
  readonly time: Time;
  readonly table: MemoryTable;
  readonly outbox: TakenMessage[];
}

/** After so many requests of a run it is ended, before the request goes out or after it was done. */
export interface Death {
  readonly afterRequests: number;
  readonly moment: "before" | "after";
}

/** The clients of one run. */
export interface Clients {
  readonly table: DynamoDBClient;
  readonly endUserMessaging: PinpointSMSVoiceV2Client;
  readonly pinpoint: PinpointClient;
  readonly ses: SESv2Client;
}

const weathers = {
  calm: {
    tableFaults: weighted({ none: 85, throttled: 8, lostAnswer: 7 }),
    fates: weighted({ taken: 6, throttled: 2, refused: 1, quota: 1 }),
  },
  /** Slots are given back all the time, and nobody hears of it: rare elsewhere, and where two messages would come from. */
  stormy: {
    tableFaults: weighted({ none: 5, throttled: 0, lostAnswer: 5 }),
    fates: weighted({ taken: 5, throttled: 4, refused: 0, quota: 1 }),
  },
};
/** What may happen on the way to a message that goes out, and on the way back. */
const wireFaults = weighted({ none: 12, before: 1, after: 1, lost: 1, garbled: 1, unreachable: 1 });

const never = () => new Promise<never>(() => undefined);

/** Clients of a run that may die. */
export function faultyClients(world: World, death: Death | undefined): Clients {
  let requests = 0;
  const overWire = async <Answer>(request: () => Answer): Promise<Answer> => {
    await world.time.turn();
    const dies = death !== undefined && requests >= death.afterRequests ? death.moment : undefined;
    requests += 1;
    if (dies === "before") return never();
    try {
      return request();
    } finally {
      await (dies === "after" ? never() : world.time.turn());
    }
  };
  const service = (send: (command: never) => unknown) => ({ send: (command: never) => overWire(() => send(command)) });
  return {
    table: clientOf(async (command) => {
      // Clients of the table try twice (`sendingCalls`).
      try {
        return await overWire(() => tableRequest(world, command));
      } catch (error) {
        if ((error as Error).name === "ConditionalCheckFailedException") throw error;
        await world.time.turn(world.choose(500));
        return overWire(() => tableRequest(world, command));
      }
    }),
    endUserMessaging: service((command) => sendText(world, command)) as unknown as PinpointSMSVoiceV2Client,
    pinpoint: service((command) => sendMessages(world, command)) as unknown as PinpointClient,
    ses: service((command) => sendEmail(world, command)) as unknown as SESv2Client,
  };
}

function tableRequest({ choose, weather, table }: World, command: unknown): unknown {
  const fault = oneOf(choose, weathers[weather].tableFaults);
  if (fault === "throttled") throw failure("ProvisionedThroughputExceededException", { status: 400 });
  const answer = table.send(command);
  if (fault === "lostAnswer") throw failure("TimeoutError");
  return answer;
}

function sendText(world: World, { input }: SendTextMessageCommand): unknown {
  const take = () => taken(world, "sms", input.MessageBody);
  switch (fateOf(world)) {
    case "throttled":
      throw failure("ThrottlingException", { status: 400 });
    case "refused":
      throw failure("ConflictException", { status: 400, Reason: "DESTINATION_PHONE_NUMBER_OPTED_OUT" });
    case "quota":
      throw failure("ServiceQuotaExceededException", { status: 400 });
    default:
      return take();
  }
}

function sendMessages(world: World, { input }: SendMessagesCommand): unknown {
  const { Addresses = {}, MessageConfiguration } = input.MessageRequest ?? {};
  const [number = ""] = Object.keys(Addresses);
  const answer = (DeliveryStatus: string, MessageId?: string) => ({
    MessageResponse: { Result: { [number]: { DeliveryStatus, StatusCode: 200, MessageId } } },
  });
  switch (fateOf(world)) {
    case "throttled":
      return answer("THROTTLED");
    case "refused":
      return answer("OPT_OUT");
    case "quota":
      throw failure("TooManyRequestsException", { status: 429 });
    default:
      return answer("SUCCESSFUL", taken(world, "sms", MessageConfiguration?.SMSMessage?.Body).MessageId);
  }
}

function sendEmail(world: World, { input }: SendEmailCommand): unknown {
  switch (fateOf(world)) {
    case "throttled":
      throw failure("TooManyRequestsException", { status: 429 });
    case "refused":
      throw failure("MessageRejected", { status: 400 });
    case "quota":
      throw failure("LimitExceededException", { status: 400 });
    default:
      return taken(world, "email", input.Content?.Simple?.Body?.Text?.Data);
  }
}

const fateOf = ({ choose, weather }: World) => oneOf(choose, weathers[weather].fates);

/** The message goes out; the answer that says so may not arrive, or may be of no use. */
function taken({ contactId, outbox, choose }: World, channel: LinkChannel, text = "") {
  const fault = oneOf(choose, wireFaults);
  if (fault === "unreachable") throw Object.assign(failure("Error"), { code: "ECONNREFUSED" });
  if (fault === "before") throw failure("InternalServerException", { status: 500 });
  const messageId = `${contactId}-${outbox.length}`;
  outbox.push({ channel, messageId, text });
  if (fault === "after") throw failure("InternalServerException", { status: 400 });
  if (fault === "lost") throw failure("TimeoutError");
  if (fault === "garbled") throw failure("SyntaxError", { status: 200 });
  return { MessageId: messageId };
}

function failure(name: string, { status, ...rest }: { readonly status?: number; readonly Reason?: string } = {}) {
  const metadata = status === undefined ? {} : { $metadata: { httpStatusCode: status } };
  return Object.assign(new Error(`${name} at +4915112345678`), { name, ...metadata, ...rest });
}
