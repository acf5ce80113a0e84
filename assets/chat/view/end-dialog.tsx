import { useEffect, useRef, useState } from "preact/hooks";
import type { ChatItem } from "../session/chat-item";
import { useTexts } from "./context";
import { SaveTranscript } from "./save-transcript";

interface EndDialogProps {
  /** What was said up to now; it can be saved without ending the chat. */
  readonly items: readonly ChatItem[];
  /** @throws SessionError */
  readonly onEnd: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks whether the chat is really to end. The browser keeps the focus in it, and gives it back afterwards. */
export function EndDialog({ items, onEnd, onClose }: EndDialogProps) {
  const texts = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<"asking" | "ending" | "failed">("asking");
  useEffect(() => dialog.current?.showModal(), []);
  const end = async () => {
    if (state === "ending") return;
    setState("ending");
    try {
      await onEnd();
      dialog.current?.close();
    } catch {
      setState("failed");
    }
  };
  return (
    <dialog ref={dialog} aria-labelledby="end-question" aria-describedby="end-explanation" onClose={onClose}>
      <h2 id="end-question">{texts.endQuestion}</h2>
      <p id="end-explanation">{texts.endExplanation}</p>
      {state === "failed" && (
        <p class="error" role="alert">
          {texts.endFailed}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
          {texts.endKeep}
        </button>
        <button type="button" class="button danger" aria-busy={state === "ending"} onClick={() => void end()}>
          {texts.end}
        </button>
      </div>
      {items.length > 0 && <SaveTranscript content={{ items, unsent: [] }} class="plain" />}
    </dialog>
  );
}
