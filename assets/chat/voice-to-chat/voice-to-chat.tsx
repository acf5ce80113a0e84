import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { StartChatResponse } from "../../../functions/start-chat/events";
import { Problem } from "./problem";
import { Opening } from "./screen";
import { type StartResult, startChat } from "./start-chat";
import { createTabs } from "./tabs";
import { useVoiceToChatTexts } from "./texts";
import { Welcome } from "./welcome";

interface VoiceToChatProps {
  /** Loads what a chat needs and opens it. */
  readonly onChat: (chat: StartChatResponse) => Promise<void>;
}

type Step = "welcome" | "starting" | "opening" | Extract<StartResult, { readonly type: "problem" }>;

/** How a chat begins that was offered on the telephone. */
export function VoiceToChat({ onChat }: VoiceToChatProps) {
  const texts = useVoiceToChatTexts();
  const tabs = useMemo(createTabs, []);
  const [step, setStep] = useState<Step>(tabs.hasStarted ? "opening" : "welcome");
  const [name, setName] = useState("");
  const start = useCallback(
    async (displayName: string) => {
      const result = await startChat(displayName === "" ? {} : { displayName });
      if (result.type === "problem") return setStep(result);
      tabs.started();
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
    if (tabs.hasStarted) void start("");
    tabs.askOthers(() => {
      setStep("opening");
      void start("");
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
