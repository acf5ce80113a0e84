import { valueAt } from "../../../config/path";
import { type Check, type CheckResult, ok, problem, skipped, warning } from "../check";
import { ofVoiceToChat, withAccount } from "../gates";

const guide = "docs/guide/operator-tasks.md#chat-domain";

/** The certificate of the chat page is issued, and for its host name. */
export const chatCertificate: Check = {
  id: "chat-certificate",
  title: "Certificate",
  appliesTo: ({ voiceToChat }) => voiceToChat?.site.domain !== undefined,
  run: withAccount(
    ofVoiceToChat(async ({ site: { domain } }, _, { host }) => {
      if (domain === undefined) return ok("none: the page lives under a name of CloudFront's");
      // The one service that is asked through AWS's own command: a client for a single call is not worth its size.
      const region = ["--region", "us-east-1", "--output", "json"];
      const outcome = await host.run("aws", [
        "acm",
        "describe-certificate",
        "--certificate-arn",
        domain.certificateArn,
        ...region,
      ]);
      if (outcome.type === "missing") return skipped("there is no aws command on this machine");
      if (outcome.type === "stuck")
        return warning("`aws acm describe-certificate` does not end", "Try it yourself.", guide);
      if (outcome.code !== 0) {
        return warning(
          `\`aws acm describe-certificate\` fails (exit code ${outcome.code})`,
          "Check site.domain.certificateArn, and that this role may read it.",
          guide,
        );
      }
      return judge(outcome.stdout, domain.name);
    }),
  ),
};

function judge(output: string, name: string): CheckResult {
  const certificate = certificateIn(output);
  const status = String(valueAt(certificate, ["Status"]));
  const alternatives = valueAt(certificate, ["SubjectAlternativeNames"]);
  const names = [valueAt(certificate, ["DomainName"]), ...(Array.isArray(alternatives) ? alternatives : [])].map(
    String,
  );
  if (!names.some((each) => covers(each, name))) {
    return problem(
      `the certificate is for ${[...new Set(names)].join(", ")}, not for ${name}`,
      "Request one for the host name of the page, in us-east-1.",
      guide,
    );
  }
  return status === "ISSUED"
    ? ok(`${name}: issued, until ${String(valueAt(certificate, ["NotAfter"])).slice(0, 10)}`)
    : problem(
        `the certificate of ${name} is ${status}`,
        "Make the DNS record that Certificate Manager asks for: CloudFront takes only issued ones.",
        guide,
      );
}

function covers(pattern: string, name: string): boolean {
  return pattern === name || (pattern.startsWith("*.") && pattern.slice(2) === name.slice(name.indexOf(".") + 1));
}

function certificateIn(output: string): unknown {
  try {
    return valueAt(JSON.parse(output), ["Certificate"]);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
