import { manifests } from "../../../stacks/units/function-manifests";
import { type Check, ok, problem } from "../check";
import { ofVoiceToChat, withAccount } from "../gates";

/** Name and default of the quota, and what Lambda keeps for functions that reserve nothing (its developer guide). */
const quota = { name: "Concurrent executions", byDefault: 1_000, keptUnreserved: 100 } as const;

const guide = "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html";

/** The account lets functions reserve what they need: a new one often may run ten at a time, and Lambda refuses the rest. */
export const functionConcurrency: Check = {
  id: "function-concurrency",
  title: "Function concurrency",
  appliesTo: ({ voiceToChat }) => voiceToChat !== undefined,
  run: withAccount(
    ofVoiceToChat(async (_settings, _config, { account }) => {
      const applied = await account.functionQuotas();
      const allowed = applied.find(({ name }) => name === quota.name)?.value ?? quota.byDefault;
      const reserved = Object.values(manifests).reduce((sum, manifest) => sum + manifest.reservedConcurrency, 0);
      const needed = reserved + quota.keptUnreserved;
      const figures = `functions reserve ${reserved}, Lambda keeps ${quota.keptUnreserved}, and ${allowed} may run at a time`;
      if (needed <= allowed) return ok(figures);
      return problem(
        figures,
        `Ask for at least ${needed} in Service Quotas, AWS Lambda, "${quota.name}": the deployment fails without.`,
        guide,
      );
    }),
  ),
};
