import { alarmActions } from "./alarm-actions";
import { alarmCoverage } from "./alarm-coverage";
import { apiAccessLogs } from "./api-access-logs";
import { apiAuthorisation } from "./api-authorisation";
import { apiExecutionLogs } from "./api-execution-logs";
import { apiReplacement } from "./api-replacement";
import { apiRequestValidation } from "./api-request-validation";
import { apiThrottling } from "./api-throttling";
import { bucketAccessLogs } from "./bucket-access-logs";
import { bucketLifecycle } from "./bucket-lifecycle";
import { bucketOwnership } from "./bucket-ownership";
import { bucketVersioning } from "./bucket-versioning";
import { deletionProtection } from "./deletion-protection";
import { distributionHeaders } from "./distribution-headers";
import { distributionHttps } from "./distribution-https";
import { distributionLogs } from "./distribution-logs";
import { distributionOrigins } from "./distribution-origins";
import { distributionRootObject } from "./distribution-root-object";
import { encryptionAtRest } from "./encryption-at-rest";
import { flowContent } from "./flow-content";
import { flowReferences } from "./flow-references";
import { functionConcurrency } from "./function-concurrency";
import { functionFailureDestination } from "./function-failure-destination";
import { functionLimits } from "./function-limits";
import { functionLogGroup } from "./function-log-group";
import { functionRuntime } from "./function-runtime";
import { iamTrust } from "./iam-trust";
import { identityPoolGuests } from "./identity-pool-guests";
import { instanceFlowLogs } from "./instance-flow-logs";
import { keyPolicy } from "./key-policy";
import { keyRotation } from "./key-rotation";
import { logRetention } from "./log-retention";
import { modernTls } from "./modern-tls";
import { namesWithinLimits } from "./names-within-limits";
import { noForeignAccount } from "./no-foreign-account";
import { noLiteralSecret } from "./no-literal-secret";
import { noManagedPolicy } from "./no-managed-policy";
import { noOpenCors } from "./no-open-cors";
import { noPrivilegeEscalation } from "./no-privilege-escalation";
import { noPublicAccess } from "./no-public-access";
import { noPublicPrincipal } from "./no-public-principal";
import { noWildcardAction } from "./no-wildcard-action";
import { noWildcardResource } from "./no-wildcard-resource";
import { phoneNumberFlow } from "./phone-number-flow";
import { pointInTimeRecovery } from "./point-in-time-recovery";
import { queueConsumer } from "./queue-consumer";
import { queueDeadLetters } from "./queue-dead-letters";
import { readablePolicy } from "./readable-policy";
import { sourceCondition } from "./source-condition";
import { subscriptionDeadLetters } from "./subscription-dead-letters";
import { tags } from "./tags";
import { tlsOnly } from "./tls-only";
import { tracing } from "./tracing";
import { userPoolSignIn } from "./user-pool-sign-in";
import { webAclLogging } from "./web-acl-logging";
import { webAclRules } from "./web-acl-rules";

/** Every rule, in the order in which reports list them. */
export const rules = [
  encryptionAtRest,
  tlsOnly,
  modernTls,
  readablePolicy,
  noWildcardAction,
  noWildcardResource,
  noPublicPrincipal,
  noForeignAccount,
  sourceCondition,
  iamTrust,
  noManagedPolicy,
  noPrivilegeEscalation,
  noLiteralSecret,
  noPublicAccess,
  noOpenCors,
  bucketOwnership,
  bucketVersioning,
  bucketAccessLogs,
  bucketLifecycle,
  keyPolicy,
  keyRotation,
  pointInTimeRecovery,
  logRetention,
  alarmCoverage,
  alarmActions,
  tracing,
  instanceFlowLogs,
  flowContent,
  flowReferences,
  phoneNumberFlow,
  functionLimits,
  functionRuntime,
  functionLogGroup,
  functionConcurrency,
  functionFailureDestination,
  queueDeadLetters,
  queueConsumer,
  subscriptionDeadLetters,
  apiAuthorisation,
  apiAccessLogs,
  apiExecutionLogs,
  apiThrottling,
  apiRequestValidation,
  apiReplacement,
  distributionHttps,
  distributionHeaders,
  distributionOrigins,
  distributionLogs,
  distributionRootObject,
  webAclRules,
  webAclLogging,
  identityPoolGuests,
  userPoolSignIn,
  deletionProtection,
  namesWithinLimits,
  tags,
] as const;

/** The ids that a suppression may name. */
export type RuleId = (typeof rules)[number]["id"];
