import { customerLanguage } from "../shared/customer-language";
import { type HttpRequest, type HttpResponse, parseHttpRequest } from "../shared/http";
import { type NoChat, openLink } from "./open-link";
import type { PageContent } from "./page";
import type { Ports, Settings } from "./ports";
import { toChat, troublePage, withoutBody } from "./responses";
import { parseVisit } from "./visit";

/** Answers requests for links: GET, and HEAD of those who only want to see what is there. */
export function makeHandler(ports: Ports): (event: unknown) => Promise<HttpResponse> {
  return async (event) => {
    const request = parseHttpRequest(event);
    const visit = request && parseVisit(request);
    const outcome = visit ? await openLink(ports, visit) : ({ trouble: "unknown" } as const);
    const response =
      "cookies" in outcome ? toChat(outcome.cookies) : troublePage(contentOf(outcome, ports.settings, request));
    return request?.method === "HEAD" ? withoutBody(response) : response;
  };
}

function contentOf({ trouble, spoken }: NoChat, settings: Settings, request: HttpRequest | undefined): PageContent {
  const { organisation, phoneNumber, languages: offered } = settings;
  const language = customerLanguage({ spoken, accepted: request?.headers["accept-language"], offered });
  return { trouble, language, organisation, phoneNumber };
}
