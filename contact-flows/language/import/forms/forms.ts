import { specOf } from "../../catalogue/catalogue";
import type { FlowType } from "../../document";
import type { Block } from "../block";
import type { Form } from "../form";
import type { ResourceBook } from "../resources";
import { doForm } from "./any";
import { botForm, inputForm } from "./ask";
import { attributesForm, flowAttributesForm, lambdaForm, metricsForm, moduleForm, viewForm } from "./data";
import { comparedInOrder, compareForm, distributeForm, hoursForm, metricForm, waitForm } from "./decide";
import { callBackForm, dialForm, endForm, returnForm, transferForm } from "./leave";
import { loopForm } from "./loop";
import {
  analyticsForm,
  callbackNumberForm,
  hookForm,
  languageCodeForm,
  loggingForm,
  queueForm,
  recordForm,
  routingForm,
  streamingForm,
  voiceForm,
} from "./settings";
import { talkForm } from "./talk";

type Maker = (block: Block, resources: ResourceBook) => Form | undefined;

/** The steps that a type of action can be written with, the most readable first. */
const makers: ReadonlyMap<string, readonly Maker[]> = new Map([
  ["MessageParticipant", [talkForm]],
  ["MessageParticipantIteratively", [talkForm]],
  ["GetParticipantInput", [inputForm]],
  ["ConnectParticipantWithLexBot", [botForm]],
  ["ShowView", [viewForm]],
  ["Compare", [compareForm, comparedInOrder]],
  ["CheckHoursOfOperation", [hoursForm]],
  ["CheckMetricData", [metricForm]],
  ["DistributeByPercentage", [distributeForm]],
  ["Wait", [waitForm]],
  ["Loop", [loopForm]],
  ["InvokeLambdaFunction", [lambdaForm]],
  ["InvokeFlowModule", [moduleForm]],
  ["UpdateContactAttributes", [attributesForm]],
  ["UpdateFlowAttributes", [flowAttributesForm]],
  ["GetMetricData", [metricsForm]],
  ["UpdateFlowLoggingBehavior", [loggingForm]],
  ["UpdateContactTextToSpeechVoice", [voiceForm]],
  ["UpdateContactRecordingBehavior", [recordForm]],
  ["UpdateContactData", [languageCodeForm]],
  ["UpdateContactRecordingAndAnalyticsBehavior", [analyticsForm]],
  ["UpdateContactMediaStreamingBehavior", [streamingForm]],
  ["UpdateContactTargetQueue", [queueForm]],
  ["UpdateContactRoutingBehavior", [routingForm]],
  ["UpdateContactEventHooks", [hookForm]],
  ["UpdateContactCallbackNumber", [callbackNumberForm]],
  ["DisconnectParticipant", [endForm]],
  ["EndFlowExecution", [endForm]],
  ["EndFlowModuleExecution", [returnForm]],
  ["TransferToFlow", [transferForm]],
  ["TransferContactToQueue", [transferForm]],
  ["DequeueContactAndTransferToQueue", [transferForm]],
  ["CreateCallbackContact", [callBackForm]],
  ["TransferParticipantToThirdParty", [dialForm]],
]);

/** The forms that may write a block, the most readable first. Whether one really does is found out by trying. */
export function formsOf(block: Block, type: FlowType, resources: ResourceBook): readonly Form[] {
  const spec = specOf(block.type);
  if (spec === undefined || (spec.flowTypes !== "all" && !spec.flowTypes.includes(type))) return [];
  return [...(makers.get(block.type) ?? []), doForm].flatMap((make) => make(block, resources) ?? []);
}
