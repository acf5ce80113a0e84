import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { StartChatResponse } from "../../../functions/start-chat/events";
import { plainName } from "../messages/plain-name";
import { Problem } from "./problem";
import { Opening } from "./screen";
import { type StartResult, startChat } from "./start-chat";
import { createTabs, type Tabs } from "./tabs";
import { useVoiceToChatTexts } from "./texts";
import { forgetName, Welcome } from "./welcome";

interface VoiceToChatProps {
  /** Loads what a chat needs and opens it. */
  readonly onChat: (chat: StartChatResponse) => Promise<void>;
}

type Step = "welcome" | "starting" | "opening" | Extract<StartResult, { readonly type: "problem" }>;

/** How a chat begins that was offered on the telephone. */
export function VoiceToChat({ onChat }: VoiceToChatProps) {
  const texts = useVoiceToChatTexts();
  const tabs = useMemo(createTabs, []);
  const [step, setStep] = useState<Step>(tabs.chat === undefined ? "welcome" : "opening");
  const [name, setName] = useState("");
  const start = useCallback(
    async (typedName: string, chatContactId = tabs.chat) => {
      // Keyboards and address books add marks that nobody sees: they keep nobody out.
      const displayName = plainName(typedName);
      const result = await startChat({
        ...(displayName === "" ? {} : { displayName }),
        ...(chatContactId === undefined ? {} : { chatContactId }),
      });
      if (result.type === "problem") return setStep(stepAfter(result, tabs, chatContactId));
      tabs.started(result.chat.contactId);
      forgetName();
      // What is loaded now is part of the page: without network it cannot be had either.
      await onChat(result.chat).catch(() => setStep({ type: "problem", problem: "no-answer", retryAfterSeconds: 0 }));
    },
    [tabs, onChat],
  );
  const retry = useCallback(() => {
    setStep("opening");
    void start(name);
  }, [start, name]);
  useEffect(() => {
    if (tabs.chat !== undefined) void start("");
    tabs.askOthers((contactId) => {
      setStep("opening");
      void start("", contactId);
    });
  }, [tabs]);
  if (step === "opening") return <Opening text={texts.opening} />;
  if (typeof step !== "string") {
    return (
      <Problem
        key={JSON.stringify(step)}
        problem={step.problem}
        retryAfterSeconds={step.retryAfterSeconds}
        onRetry={retry}
      />
    );
  }
  return (
    <Welcome
      isStarting={step === "starting"}
      onStart={(given) => {
        setName(given);
        setStep("starting");
        void start(given);
      }}
    />
  );
}

/** What to show when there is no chat. */
function stepAfter(result: Exclude<Step, string>, tabs: Tabs, chatContactId: string | undefined): Step {
  if (result.problem !== "link-used" || chatContactId === undefined) return result;
  // Another tab is in a chat that this page's link does not lead to: it begins as if there were none.
  if (chatContactId !== tabs.chat) return "welcome";
  tabs.forget();
  return { ...result, problem: "another-chat" };
}
