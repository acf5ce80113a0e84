import { contactAttributes } from "../../config/names";
import type { Call } from "../language/build/call";
import { contactFlow, type FlowDefinition } from "../language/build/contact-flow";
import { queue, type Resource } from "../language/resources";
import { attribute } from "../language/values";
import { flows, modules } from "../resources";
import type { VoiceToChatSettings } from "../settings";
import { voiceToChatTexts as texts } from "../voice-to-chat-texts";

type ChatCall = Call<{
  readonly type: "CONTACT_FLOW";
  readonly channel: "CHAT";
  readonly part: "queue";
  readonly contract: undefined;
}>;

/** As often as a block can repeat, and seconds between: a place is tried for during more than three hours. */
const [tries, secondsBetween] = [100, 120] as const;

/** Priorities that a call may have kept; 5 is the one that a contact has by itself, and any other is treated as that. */
const priorities = [1, 2, 3, 4, 6, 7, 8, 9, 10] as const;

/**
 * Where a call goes on as a chat: in the language, the queue and with the priority of the call, which `start-chat` hands
 * on as contact attributes. Nobody is sent away who was invited: a chat waits where it is closed, or full.
 */
export function voiceToChatChat({ organisation, languages, queue: line }: VoiceToChatSettings): FlowDefinition {
  const general = queue(line);
  return contactFlow(
    "Voice to chat",
    {
      type: "CONTACT_FLOW",
      channels: ["CHAT"],
      description: "Goes on with a call as a chat: greets by what led here, and finds the call's queue and priority.",
      parts: { queue: (call) => findPlace(call, general) },
      // Whatever breaks, the chat reaches people if there is any way.
      onFailure: (call) => {
        call.invokeModule(modules.error);
        call.goTo("queue");
      },
    },
    (call) => {
      call.logging("on");
      prepare(call);
      speak(call, languages);
      greet(call, organisation);
      call.setQueue(attribute(contactAttributes.queueArn), {
        name: "Queue of the call",
        onFailure: (call) => call.setQueue(general),
      });
      call.when(
        attribute(contactAttributes.queuePriority),
        Object.fromEntries(priorities.map((each) => [each, (call: ChatCall) => call.setPriority(each)])),
        { name: "Check priority" },
      );
      call.unlessOpen("of-queue", (call) => call.say(texts.chatClosed, { onFailure: "continue" }), {
        onFailure: "continue",
      });
      call.goTo("queue");
    },
  );
}

/** The flows that the chat runs through while it waits, is connected, and is left. */
function prepare(call: ChatCall): void {
  call.on("CustomerQueue", flows.customerQueue, { name: "Queue flow", onFailure: "continue" });
  call.on("CustomerWhisper", flows.customerWhisper, { name: "Customer whisper", onFailure: "continue" });
  call.on("AgentWhisper", flows.voiceToChatWhisper, { name: "Agent whisper", onFailure: "continue" });
  call.on("CustomerRemaining", flows.disconnect, { name: "Disconnect flow", onFailure: "continue" });
}

/** The language that the call was spoken in; the first of the contact center's where it is not known. */
function speak(call: ChatCall, languages: VoiceToChatSettings["languages"]): void {
  const [first, ...others] = languages.map(
    ({ locale }) => [locale, (call: ChatCall) => call.setLanguage(locale, { onFailure: "continue" })] as const,
  );
  if (first === undefined) return;
  if (others.length === 0) {
    first[1](call);
    return;
  }
  call.when(
    attribute(contactAttributes.language),
    { ...Object.fromEntries(others), otherwise: first[1] },
    { name: "Check language" },
  );
}

function greet(call: ChatCall, organisation: string): void {
  call.when(
    attribute(contactAttributes.offerReason),
    {
      "after-hours": (call) => call.say(texts.chatFromClosed({ organisation }), { onFailure: "continue" }),
      "nobody-staffed": (call) => call.say(texts.chatFromNobody({ organisation }), { onFailure: "continue" }),
      otherwise: (call) => call.say(texts.chatFromWait({ organisation }), { onFailure: "continue" }),
    },
    { name: "Check reason" },
  );
}

/** Queues the chat; where there is no place it says so once, and tries again and again. */
function findPlace(call: ChatCall, general: Resource<"queue">): void {
  call.transferToQueue({
    name: "Transfer to queue",
    whenFull: "continue",
    // The queue may be gone, or never have been found.
    onFailure: (call) => call.setQueue(general, { name: "Queue of the line", onFailure: "continue" }),
  });
  call.say(texts.chatFull, { onFailure: "continue" });
  call.loop(
    tries,
    (call) => {
      call.transferToQueue({ name: "Transfer once more", whenFull: "continue", onFailure: "continue" });
      call.wait(secondsBetween, {}, { onFailure: "continue" });
    },
    { name: "Try for a place" },
  );
  call.say(texts.chatGivenUp, { onFailure: "continue" });
  call.hangUp();
}
