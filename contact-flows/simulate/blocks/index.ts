import type { ActionType } from "../../language/catalogue/catalogue";
import type { Block } from "../block";
import { associateContactToCustomerProfile } from "./associate-contact-to-customer-profile";
import { authenticateParticipant } from "./authenticate-participant";
import { checkHoursOfOperation } from "./check-hours-of-operation";
import { checkMetricData } from "./check-metric-data";
import { checkOutboundCallStatus } from "./check-outbound-call-status";
import { checkSegmentMembershipForCustomerProfile } from "./check-segment-membership-for-customer-profile";
import { checkVoiceId } from "./check-voice-id";
import { compare } from "./compare";
import { completeOutboundCall } from "./complete-outbound-call";
import { connectParticipantWithAgenticCX } from "./connect-participant-with-agentic-cx";
import { connectParticipantWithLexBot } from "./connect-participant-with-lex-bot";
import { createCallbackContact } from "./create-callback-contact";
import { createCase } from "./create-case";
import { createContact } from "./create-contact";
import { createCustomerProfile } from "./create-customer-profile";
import { createPersistentContactAssociation } from "./create-persistent-contact-association";
import { createTask } from "./create-task";
import { createWisdomSession } from "./create-wisdom-session";
import { dequeueContactAndTransferToQueue } from "./dequeue-contact-and-transfer-to-queue";
import { disconnectParticipant } from "./disconnect-participant";
import { distributeByPercentage } from "./distribute-by-percentage";
import { endFlowExecution } from "./end-flow-execution";
import { endFlowModuleExecution } from "./end-flow-module-execution";
import { evaluateDataTableValues } from "./evaluate-data-table-values";
import { getCalculatedAttributesForCustomerProfile } from "./get-calculated-attributes-for-customer-profile";
import { getCase } from "./get-case";
import { getCustomerProfile } from "./get-customer-profile";
import { getCustomerProfileObject } from "./get-customer-profile-object";
import { getMetricData } from "./get-metric-data";
import { getParticipantInput } from "./get-participant-input";
import { invokeFlowModule } from "./invoke-flow-module";
import { invokeLambdaFunction } from "./invoke-lambda-function";
import { loadContactContent } from "./load-contact-content";
import { loop } from "./loop";
import { messageParticipant } from "./message-participant";
import { messageParticipantIteratively } from "./message-participant-iteratively";
import { renderMessageTemplate } from "./render-message-template";
import { resumeContact } from "./resume-contact";
import { showView } from "./show-view";
import { startOutboundChatContact } from "./start-outbound-chat-contact";
import { startOutboundEmailContact } from "./start-outbound-email-contact";
import { startVoiceIdStream } from "./start-voice-id-stream";
import { tagContact } from "./tag-contact";
import { transferContactToAgent } from "./transfer-contact-to-agent";
import { transferContactToQueue } from "./transfer-contact-to-queue";
import { transferParticipantToThirdParty } from "./transfer-participant-to-third-party";
import { transferToFlow } from "./transfer-to-flow";
import { untagContact } from "./untag-contact";
import { updateCase } from "./update-case";
import { updateContactAttributes } from "./update-contact-attributes";
import { updateContactCallbackNumber } from "./update-contact-callback-number";
import { updateContactData } from "./update-contact-data";
import { updateContactEventHooks } from "./update-contact-event-hooks";
import { updateContactMediaProcessing } from "./update-contact-media-processing";
import { updateContactMediaStreamingBehavior } from "./update-contact-media-streaming-behavior";
import { updateContactRecordingAndAnalyticsBehavior } from "./update-contact-recording-and-analytics-behavior";
import { updateContactRecordingBehavior } from "./update-contact-recording-behavior";
import { updateContactRoutingBehavior } from "./update-contact-routing-behavior";
import { updateContactRoutingCriteria } from "./update-contact-routing-criteria";
import { updateContactTargetQueue } from "./update-contact-target-queue";
import { updateContactTextToSpeechVoice } from "./update-contact-text-to-speech-voice";
import { updateCustomerProfile } from "./update-customer-profile";
import { updateFlowAttributes } from "./update-flow-attributes";
import { updateFlowLoggingBehavior } from "./update-flow-logging-behavior";
import { updatePreviousContactParticipantState } from "./update-previous-contact-participant-state";
import { wait } from "./wait";

/** What every type of action does. */
export const blocks: Readonly<Record<string, Block>> = Object.assign(Object.create(null), {
  AssociateContactToCustomerProfile: associateContactToCustomerProfile,
  AuthenticateParticipant: authenticateParticipant,
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckMetricData: checkMetricData,
  CheckOutboundCallStatus: checkOutboundCallStatus,
  CheckSegmentMembershipForCustomerProfile: checkSegmentMembershipForCustomerProfile,
  CheckVoiceId: checkVoiceId,
  Compare: compare,
  CompleteOutboundCall: completeOutboundCall,
  ConnectParticipantWithAgenticCX: connectParticipantWithAgenticCX,
  ConnectParticipantWithLexBot: connectParticipantWithLexBot,
  CreateCallbackContact: createCallbackContact,
  CreateCase: createCase,
  CreateContact: createContact,
  CreateCustomerProfile: createCustomerProfile,
  CreatePersistentContactAssociation: createPersistentContactAssociation,
  CreateTask: createTask,
  CreateWisdomSession: createWisdomSession,
  DequeueContactAndTransferToQueue: dequeueContactAndTransferToQueue,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: distributeByPercentage,
  EndFlowExecution: endFlowExecution,
  EndFlowModuleExecution: endFlowModuleExecution,
  EvaluateDataTableValues: evaluateDataTableValues,
  GetCalculatedAttributesForCustomerProfile: getCalculatedAttributesForCustomerProfile,
  GetCase: getCase,
  GetCustomerProfile: getCustomerProfile,
  GetCustomerProfileObject: getCustomerProfileObject,
  GetMetricData: getMetricData,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  LoadContactContent: loadContactContent,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  RenderMessageTemplate: renderMessageTemplate,
  ResumeContact: resumeContact,
  ShowView: showView,
  StartOutboundChatContact: startOutboundChatContact,
  StartOutboundEmailContact: startOutboundEmailContact,
  StartVoiceIdStream: startVoiceIdStream,
  TagContact: tagContact,
  TransferContactToAgent: transferContactToAgent,
  TransferContactToQueue: transferContactToQueue,
  TransferParticipantToThirdParty: transferParticipantToThirdParty,
  TransferToFlow: transferToFlow,
  UntagContact: untagContact,
  UpdateCase: updateCase,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactCallbackNumber: updateContactCallbackNumber,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: updateContactEventHooks,
  UpdateContactMediaProcessing: updateContactMediaProcessing,
  UpdateContactMediaStreamingBehavior: updateContactMediaStreamingBehavior,
  UpdateContactRecordingAndAnalyticsBehavior: updateContactRecordingAndAnalyticsBehavior,
  UpdateContactRecordingBehavior: updateContactRecordingBehavior,
  UpdateContactRoutingBehavior: updateContactRoutingBehavior,
  UpdateContactRoutingCriteria: updateContactRoutingCriteria,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: updateContactTextToSpeechVoice,
  UpdateCustomerProfile: updateCustomerProfile,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: updateFlowLoggingBehavior,
  UpdatePreviousContactParticipantState: updatePreviousContactParticipantState,
  Wait: wait,
} satisfies { [Type in ActionType]: Block });
