import type { Rule } from "./rule";
import { cardData } from "./rules/card-data";
import { channel } from "./rules/channel";
import { endlessLoop } from "./rules/endless-loop";
import { lambdaChain } from "./rules/lambda-chain";
import { queueNotSet } from "./rules/queue-not-set";
import { readBeforeWrite } from "./rules/read-before-write";
import { resultOverwritten } from "./rules/result-overwritten";
import { silentEnd } from "./rules/silent-end";
import { unreachableBlock } from "./rules/unreachable-block";

/** The service takes 250 blocks; what is known at each of many thousands takes minutes to find out. */
const maxBlocks = 1_000;

/** A rule that has nothing to say of flows that are refused for their size alone. */
function ofFlowsInReason(rule: Rule): Rule {
  return { ...rule, examine: (flow) => (flow.graph.order.length > maxBlocks ? [] : rule.examine(flow)) };
}

/** Rules about the ways that contacts take through a flow, and about what is known on them. */
export const pathRules: readonly Rule[] = [
  unreachableBlock,
  endlessLoop,
  silentEnd,
  channel,
  ...[readBeforeWrite, resultOverwritten, cardData, queueNotSet, lambdaChain].map(ofFlowsInReason),
];
