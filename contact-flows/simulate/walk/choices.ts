import type { CompiledBlock } from "../compile";
import type { Random } from "../random";
import type { FlowRun } from "../run";

/** How often what depends on the outside of a flow is decided by chance, and how often anything else fails. */
const [outsideChance, faultChance] = [0.6, 0.02];

/** Blocks whose end only the world outside of the flow decides. */
const outside: ReadonlySet<string> = new Set([
  ...["CheckHoursOfOperation", "CheckMetricData", "InvokeLambdaFunction", "CheckOutboundCallStatus", "CheckVoiceId"],
  ...["TransferContactToQueue", "TransferParticipantToThirdParty", "CreateCallbackContact", "GetCase", "CreateCase"],
  ...["UpdateCase", "GetCustomerProfile", "GetCustomerProfileObject", "CreateCustomerProfile", "CreateTask"],
  ...["GetCalculatedAttributesForCustomerProfile", "CheckSegmentMembershipForCustomerProfile", "CreateContact"],
  ...["UpdateCustomerProfile", "AssociateContactToCustomerProfile", "CreateWisdomSession", "RenderMessageTemplate"],
  ...["StartOutboundChatContact", "StartOutboundEmailContact", "AuthenticateParticipant", "EvaluateDataTableValues"],
  ...["LoadContactContent", "CreatePersistentContactAssociation", "ConnectParticipantWithAgenticCX"],
]);

/** What flows compare that comes from outside of them. */
const foreign: ReadonlySet<string> = new Set([
  ...["External", "LambdaInvocation", "Lex", "Customer", "Case", "Metrics", "Views", "DataTables", "Modules", "Wisdom"],
  ...["Attributes", "SegmentAttributes", "CustomerEndpoint", "Media", "References", "AgenticCX", "Email"],
]);

/** Chooses how blocks end in walks; undefined where a block is to run as it is. */
export function chooser(random: Random): (run: FlowRun, block: CompiledBlock) => string | undefined {
  return (_run, block) => {
    if (dependsOnOthers(block) && random.fraction() < outsideChance) {
      const branch = random.pick(block.branches);
      // What works is run, for the sake of what it gives to the blocks after it.
      return branch === "NextAction" ? undefined : branch;
    }
    if (block.errors.size === 0 || random.fraction() >= faultChance) return undefined;
    return random.pick([...block.errors.keys()]);
  };
}

function dependsOnOthers({ action, parameters }: CompiledBlock): boolean {
  if (outside.has(action.Type)) return true;
  if (action.Type !== "Compare") return false;
  const value = parameters.get("ComparisonValue");
  const isText = typeof value === "object" && value !== null && "parts" in value;
  return isText && value.parts.some((part) => typeof part === "object" && foreign.has(part[0] ?? ""));
}
