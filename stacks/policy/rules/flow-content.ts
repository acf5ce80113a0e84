import { limits } from "../../../config/limits";
import type { Finding } from "../../../contact-flows/language/finding";
import { validate } from "../../../contact-flows/language/validate/validate";
import { type DeployedFlow, flowsOf } from "../flow-documents";
import type { Problem, Rule } from "../rule";

/** Findings of the flow language that are doubts, and no errors, are left to `npm run flow -- check`. */
export const flowContent = {
  id: "flow-content",
  title: "Every flow and module is one that Amazon Connect takes and that does not break off.",
  why: "AWS refuses it half-way through a deployment, or a caller hears silence where a branch leads nowhere.",
  source: "Switchboard CC-FLOW",
  check: (stack) => flowsOf(stack).flatMap(problemsOf),
} as const satisfies Rule;

function problemsOf(flow: DeployedFlow): readonly Problem[] {
  const { address, body } = flow.resource;
  if (typeof body.content !== "string") {
    return [
      {
        address,
        message: "content is nothing: the flow stands where no rule can read it",
        fix: "Write the flow's JSON into content, not into a file.",
      },
    ];
  }
  return [...tooLong(flow), ...errorsOf(flow).map((finding) => problem(address, finding))];
}

function tooLong({ resource, length }: DeployedFlow): readonly Problem[] {
  const { max } = limits.flowContent;
  if (length <= max) return [];
  return [
    {
      address: resource.address,
      message: `content has ${length} characters with its ids filled in, at most ${max} fit`,
      fix: "Move parts of the flow to modules, or shorten its texts.",
    },
  ];
}

function errorsOf({ parsed, type }: DeployedFlow): readonly Finding[] {
  const { document, findings } = parsed;
  const ofRules = document === undefined ? [] : validate(document, type === undefined ? {} : { type });
  return [...findings, ...ofRules].filter(({ severity }) => severity === "error");
}

function problem(address: string, { rule, block, message, fix }: Finding): Problem {
  const at = block === "" ? "" : `block ${JSON.stringify(block)}: `;
  return { address, message: `${at}${message} (${rule})`, fix };
}
