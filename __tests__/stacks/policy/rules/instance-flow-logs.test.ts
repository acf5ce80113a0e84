import { instanceFlowLogs } from "../../../../stacks/policy/rules/instance-flow-logs";
import { describeRule } from "../describe-rule";

describeRule(instanceFlowLogs, {
  refuses: [
    [
      "an instance with the default",
      { aws_connect_instance: { main: {} } },
      { "aws_connect_instance.main": /is null/ },
    ],
  ],
  accepts: [["an instance that writes them", { aws_connect_instance: { main: { contact_flow_logs_enabled: true } } }]],
});
