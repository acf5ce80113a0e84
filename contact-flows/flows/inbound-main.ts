import { routedChannels } from "../channels";
import type { Call } from "../language/build/call";
import type { FlowDefinition } from "../language/build/contact-flow";
import { contactFlow } from "../language/build/contact-flow";
import { hours, type ModuleResource, queue, type Resource } from "../language/resources";
import { byLanguage, joined, plain } from "../language/texts";
import { queueWork } from "../queue-work";
import { flows, modules } from "../resources";
import type { FlowSettings } from "../settings";
import { texts } from "../texts";

type Inbound = {
  readonly type: "CONTACT_FLOW";
  readonly channel: (typeof routedChannels)[number];
  readonly part: "full";
};
type InboundCall = { readonly type: "CONTACT_FLOW"; readonly channel: "VOICE"; readonly part: "full" };

const description = "Greets, minds the opening hours, asks what it is about, and finds the queue.";

/**
 * What contacts meet first: greeting, opening hours, a menu for callers, a queue. A task goes straight to the queue.
 *
 * @param offer A module that offers callers something else than to wait: it is invoked once the queue is set, before the
 * transfer, and after hours before they are told that it is closed.
 */
export function inboundMain(settings: FlowSettings, offer?: ModuleResource): FlowDefinition {
  const general = queue(settings.queue);
  return contactFlow(
    offer === undefined ? "Inbound main" : "Inbound with chat",
    {
      type: "CONTACT_FLOW",
      channels: routedChannels,
      description: offer === undefined ? description : `${description} Offers callers a chat before they wait.`,
      parts: {
        full: (call) => {
          call.say(texts.allBusy);
          call.hangUp();
        },
      },
      // Whatever breaks, the contact reaches people if there is any way.
      onFailure: (call) => {
        call.invokeModule(modules.error);
        call.queueFor(general);
        call.say(texts.goodbye);
        call.hangUp();
      },
    },
    (call) => {
      call.logging("on");
      prepareQueue(call);
      call.onChannel({
        voice: (call) => prepareCall(call, settings),
        task: (call) => {
          call.setQueue(general);
          queueWork(call);
        },
      });
      call.say(texts.welcome({ organisation: settings.organisation }));
      call.unlessOpen(hours(settings.hours), (call) => {
        if (offer !== undefined) call.onChannel({ voice: (call) => offerInstead(call, general, offer) });
        call.say(texts.closed);
        call.hangUp();
      });
      call.onChannel({
        voice: (call) => {
          recording(call, settings);
          if (settings.menu.length > 0) menu(call, settings, offer);
          offerInstead(call, general, offer);
        },
      });
      call.say(texts.connecting);
      call.queueFor(general, { whenFull: (call) => call.goTo("full") });
    },
  );
}

/** Voice, language, and what is heard on hold: chats have none of these. */
function prepareCall(call: Call<InboundCall>, { languages }: FlowSettings): void {
  const [first] = languages;
  if (first === undefined) return;
  call.setVoice({ voice: first.voice, engine: "Neural" }, { onFailure: "continue" });
  call.on("CustomerHold", flows.customerHold, { name: "Customer hold", onFailure: "continue" });
  call.on("AgentHold", flows.agentHold, { name: "Agent hold", onFailure: "continue" });
  if (languages.length === 1) return;
  const choices = languages.map(({ locale }, index) => plainWords(locale, index + 1));
  const speak =
    ({ locale, voice }: FlowSettings["languages"][number]) =>
    (call: Call<InboundCall>) => {
      call.setVoice({ voice, engine: "Neural" }, { onFailure: "continue" });
      call.setLanguage(locale, { onFailure: "continue" });
    };
  call.menu(
    plain(choices.join(" ")),
    { ...Object.fromEntries(languages.map((language, index) => [index + 1, speak(language)])), unclear: "continue" },
    { name: "Choose language", answerWithinSeconds: 4, onFailure: "continue" },
  );
}

/** "For English, press 1.", in the language itself. */
function plainWords(locale: string, key: number): string {
  return texts.chooseMe({ key }).wordingFor(locale).parts.join("");
}

/** Sets the queue, which the module reads, and invokes it. Where that fails, the call goes on as it would without. */
function offerInstead(call: Call<InboundCall>, waitsIn: Resource<"queue">, offer: ModuleResource | undefined): void {
  if (offer === undefined) return;
  call.setQueue(waitsIn, { onFailure: "continue" });
  call.invokeModule(offer, {}, { onFailure: "continue" });
}

/** The flows that the contact runs through while it waits, is connected, and is left. */
function prepareQueue(call: Call<Inbound>): void {
  call.on("CustomerQueue", flows.customerQueue, { name: "Queue flow", onFailure: "continue" });
  call.on("CustomerWhisper", flows.customerWhisper, { name: "Customer whisper", onFailure: "continue" });
  call.on("AgentWhisper", flows.agentWhisper, { name: "Agent whisper", onFailure: "continue" });
  call.on("CustomerRemaining", flows.disconnect, { name: "Disconnect flow", onFailure: "continue" });
}

function recording(call: Call<InboundCall>, { recording }: FlowSettings): void {
  if (recording === "none") return;
  call.say(texts.recorded);
  call.record(recording === "both" ? ["Agent", "Customer"] : ["Agent"]);
}

function menu(call: Call<InboundCall>, settings: FlowSettings, offer: ModuleResource | undefined): void {
  const choices = settings.menu.map(({ key, say }) => texts.choice({ key, subject: byLanguage(say) }));
  const queueFor = (key: string) => (call: Call<InboundCall>) => {
    offerInstead(call, queue(key), offer);
    call.say(texts.connecting);
    call.queueFor(queue(key), { whenFull: (call) => call.goTo("full") });
  };
  call.menu(
    texts.menu({ choices: joined(choices) }),
    {
      ...Object.fromEntries(settings.menu.map(({ key, queue }) => [key, queueFor(queue)])),
      9: (call) => call.again({ times: 3, name: "Hear it again" }),
      noAnswer: "continue",
      otherwise: (call) => {
        call.say(texts.notUnderstood);
        call.again({ times: 2, name: "Ask once more" });
      },
    },
    { name: "Menu" },
  );
}
