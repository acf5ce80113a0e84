import { queueDeadLetters } from "../../../../stacks/policy/rules/queue-dead-letters";
import { describeRule, ref } from "../describe-rule";

const redrive = (receives: unknown = 5, target = ref("aws_sqs_queue.dead.arn")) =>
  `{"deadLetterTargetArn":"${target}","maxReceiveCount":${JSON.stringify(receives)}}`;
const queues = (work: object, dead: object = { message_retention_seconds: 1_209_600 }) => ({
  aws_sqs_queue: { work: { ...work }, dead: { ...dead } },
});
const finding = (message: RegExp) => ({ "aws_sqs_queue.work": message });

describeRule(queueDeadLetters, {
  refuses: [
    ["a queue that retries for ever", { aws_sqs_queue: { work: {} } }, finding(/no redrive policy/)],
    [
      "a policy without a target",
      { aws_sqs_queue: { work: { redrive_policy: '{"maxReceiveCount":5}' } } },
      finding(/no redrive policy/),
    ],
    [
      "two receives, as if throttling were poison",
      queues({ redrive_policy: redrive(2) }),
      finding(/maxReceiveCount is 2/),
    ],
    [
      "a dead-letter queue that forgets as early",
      queues({ redrive_policy: redrive() }, {}),
      finding(/aws_sqs_queue.dead keeps messages no longer/),
    ],
    [
      "a policy beside it with too few receives",
      {
        ...queues({}),
        aws_sqs_queue_redrive_policy: { work: { queue_url: ref("aws_sqs_queue.work.id"), redrive_policy: redrive(3) } },
      },
      finding(/maxReceiveCount is 3/),
    ],
  ],
  accepts: [
    ["a pair of queues", queues({ redrive_policy: redrive() })],
    ["a count written as text", queues({ redrive_policy: redrive("8") })],
    [
      "a policy beside it",
      {
        ...queues({}),
        aws_sqs_queue_redrive_policy: { work: { queue_url: ref("aws_sqs_queue.work.id"), redrive_policy: redrive() } },
      },
    ],
    [
      "a function's dead-letter queue on its own",
      {
        aws_sqs_queue: { dead: {} },
        aws_lambda_function: { a: { dead_letter_config: { target_arn: ref("aws_sqs_queue.dead.arn") } } },
      },
    ],
  ],
});
