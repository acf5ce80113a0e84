import {
  type ConnectClient,
  LimitExceededException,
  StartChatContactCommand,
  type StartChatContactRequest,
  type StartChatContactResponse,
} from "@aws-sdk/client-connect";
import type { StartedChat } from "../shared/invitation";
import { FunctionError } from "../shared/problem";

/** A chat, or that Amazon Connect takes no more of them now: the quota of chats that run at the same time is full. */
export type StartOutcome = StartedChat | "busy";

/** Starts chats; any failure but a full quota is thrown as the client throws it. */
export type StartChat = (input: StartChatContactRequest) => Promise<StartOutcome>;

/** What a full quota goes through the client's retries as. */
class QuotaFull extends Error {}

/** Starts chats in Amazon Connect. */
export function connectChats(client: ConnectClient): StartChat {
  return async (input) => {
    try {
      return parseChat(await client.send(commandOf(input)));
    } catch (error) {
      if (error instanceof QuotaFull) return "busy";
      throw error;
    }
  };
}

/**
 * The command, for which a full quota ends the client's retries: they take `LimitExceededException` for throttling, and
 * would keep the customer waiting for the same answer.
 */
function commandOf(input: StartChatContactRequest): StartChatContactCommand {
  const command = new StartChatContactCommand(input);
  command.middlewareStack.add(
    (next) => async (request) => {
      try {
        return await next(request);
      } catch (error) {
        throw error instanceof LimitExceededException ? new QuotaFull("no more chats", { cause: error }) : error;
      }
    },
    { step: "deserialize", priority: "high" },
  );
  return command;
}

function parseChat({ ContactId, ParticipantId, ParticipantToken }: StartChatContactResponse): StartedChat {
  if (!ContactId || !ParticipantId || !ParticipantToken) {
    throw new FunctionError("chat", "StartChatContact answered without a contact or its token", "retry");
  }
  return { contactId: ContactId, participantId: ParticipantId, participantToken: ParticipantToken };
}
