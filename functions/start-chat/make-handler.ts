import { type HttpResponse, parseHttpRequest } from "../shared/http";
import { reportFailure } from "../shared/report-failure";
import { parseStart } from "./parse";
import type { Ports } from "./ports";
import { chatResponse, failureResponse } from "./responses";
import { start } from "./start";

/** Answers requests for a chat. Whatever fails behind it, the page gets an answer that it can act on. */
export function makeHandler(ports: Ports): (event: unknown) => Promise<HttpResponse> {
  return async (event) => {
    const request = parseHttpRequest(event);
    const asked = request ? parseStart(request, ports.settings.host) : ({ refused: "bad-request" } as const);
    if ("refused" in asked) return failureResponse(asked.refused);
    try {
      const outcome = await start(ports, asked);
      return "error" in outcome
        ? failureResponse(outcome.error, outcome.cookies)
        : chatResponse(outcome.chat, outcome.cookies);
    } catch (error) {
      reportFailure(ports, "An invitation could not be claimed", error);
      return failureResponse("unavailable");
    }
  };
}
