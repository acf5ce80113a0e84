import type { Rule } from "./rule";
import { actionCount } from "./rules/action-count";
import { actionType } from "./rules/action-type";
import { attributeKey } from "./rules/attribute-key";
import { attributeSize } from "./rules/attribute-size";
import { conditionNeverTaken } from "./rules/condition-never-taken";
import { conditionOperand } from "./rules/condition-operand";
import { conditionOperator } from "./rules/condition-operator";
import { contactTags } from "./rules/contact-tags";
import { contentSize } from "./rules/content-size";
import { danglingTarget } from "./rules/dangling-target";
import { emptyValue } from "./rules/empty-value";
import { eventHooks } from "./rules/event-hooks";
import { flowType } from "./rules/flow-type";
import { forbiddenConditions } from "./rules/forbidden-conditions";
import { forbiddenErrors } from "./rules/forbidden-errors";
import { identifier } from "./rules/identifier";
import { knownType } from "./rules/known-type";
import { lambdaTimeLimit } from "./rules/lambda-time-limit";
import { mapValues } from "./rules/map-values";
import { missingParameter } from "./rules/missing-parameter";
import { moduleContract } from "./rules/module-contract";
import { moduleSettings } from "./rules/module-settings";
import { nextAction } from "./rules/next-action";
import { parameterCombination } from "./rules/parameter-combination";
import { parameterReference } from "./rules/parameter-reference";
import { parameterValue } from "./rules/parameter-value";
import { phoneNumber } from "./rules/phone-number";
import { referenceMember } from "./rules/reference-member";
import { referenceNamespace } from "./rules/reference-namespace";
import { requiredConditions } from "./rules/required-conditions";
import { requiredErrors } from "./rules/required-errors";
import { resourceReference } from "./rules/resource-reference";
import { speechLength } from "./rules/speech-length";
import { ssml } from "./rules/ssml";
import { startAction } from "./rules/start-action";
import { storedInput } from "./rules/stored-input";
import { unknownKey } from "./rules/unknown-key";
import { unknownParameter } from "./rules/unknown-parameter";
import { version } from "./rules/version";

/** What the service is known to refuse, or to fail at, one block or one value at a time. */
export const serviceRules: readonly Rule[] = [
  ...[version, startAction, actionCount, contentSize, moduleSettings, knownType, unknownKey],
  ...[identifier, actionType, flowType, moduleContract],
  ...[unknownParameter, missingParameter, emptyValue, parameterValue, mapValues, parameterCombination],
  ...[attributeKey, phoneNumber],
  ...[parameterReference, referenceNamespace, referenceMember, resourceReference],
  ...[nextAction, danglingTarget, requiredErrors, forbiddenErrors],
  ...[forbiddenConditions, conditionOperator, conditionOperand, requiredConditions, conditionNeverTaken],
  ...[lambdaTimeLimit, attributeSize, contactTags, storedInput, eventHooks, speechLength, ssml],
];
