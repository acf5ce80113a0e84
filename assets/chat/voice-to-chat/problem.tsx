import { useCallback, useEffect, useState } from "preact/hooks";
import { CallLink } from "../view/call-link";
import { Screen } from "./screen";
import type { StartProblem } from "./start-chat";
import { useVoiceToChatTexts } from "./texts";

interface ProblemProps {
  /** Undefined where not even the settings of the page could be had. */
  readonly problem: StartProblem | undefined;
  readonly retryAfterSeconds: number;
  readonly onRetry: () => void;
}

/** What helps: `retry` the same once more, `reload` the page, or nothing but a new link. */
const helps: Readonly<Record<StartProblem, "retry" | "reload" | "new-link">> = {
  "link-used": "new-link",
  "link-expired": "new-link",
  "link-unknown": "new-link",
  busy: "retry",
  unavailable: "retry",
  "no-answer": "retry",
  "another-chat": "reload",
  "bad-request": "reload",
  "too-large": "reload",
  "wrong-origin": "new-link",
};

/** Why there is no chat, and what the customer can do. */
export function Problem({ problem, retryAfterSeconds, onRetry }: ProblemProps) {
  const texts = useVoiceToChatTexts();
  const advice = problem === undefined ? texts.notSetUp : texts.problems[problem];
  const help = problem === undefined ? "reload" : helps[problem];
  return (
    <Screen title={advice.title}>
      <p>{advice.text}</p>
      <div class="actions">
        {help === "retry" && <Retry seconds={retryAfterSeconds} onRetry={onRetry} />}
        {help === "reload" && (
          <button type="button" class="button" onClick={() => location.reload()}>
            {texts.reload}
          </button>
        )}
        <CallLink />
      </div>
      {help === "new-link" && (
        <p>
          <a href="/help/link.html">{texts.help}</a>
        </p>
      )}
    </Screen>
  );
}

/** A button that waits as long as the server asked for; it keeps the focus meanwhile. */
function Retry({ seconds, onRetry }: { readonly seconds: number; readonly onRetry: () => void }) {
  const texts = useVoiceToChatTexts();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const endsAtMs = Date.now() + seconds * 1_000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((endsAtMs - Date.now()) / 1_000))), 250);
    return () => clearInterval(timer);
  }, [seconds]);
  const retry = useCallback(() => {
    if (left === 0) onRetry();
  }, [left, onRetry]);
  // Whoever was offline need not find the button.
  useEffect(() => {
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, [retry]);
  return (
    <button type="button" class="button" aria-disabled={left > 0} onClick={retry}>
      {left > 0 ? texts.tryAgainIn(left) : texts.tryAgain}
    </button>
  );
}
