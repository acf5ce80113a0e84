import type { ChatSession } from "./chat-session";

/**
 * Tells a session when the page sleeps and wakes: hidden or frozen with a locked phone, taken from the back/forward cache,
 * network lost and found.
 *
 * @returns Stops it.
 */
export function followPageLife(session: Pick<ChatSession, "wake" | "sleep">): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let hiddenSince: number | undefined = document.hidden ? Date.now() : undefined;
  const seen = () => {
    if (document.hidden) {
      hiddenSince ??= Date.now();
    } else if (hiddenSince !== undefined) {
      session.wake(Date.now() - hiddenSince);
      hiddenSince = undefined;
    }
  };
  document.addEventListener("visibilitychange", seen, { signal });
  document.addEventListener("resume", seen, { signal });
  addEventListener("pageshow", ({ persisted }) => persisted && session.wake(Number.POSITIVE_INFINITY), { signal });
  addEventListener("online", () => session.wake(Number.POSITIVE_INFINITY), { signal });
  addEventListener("offline", () => session.sleep(), { signal });
  return () => listening.abort();
}
