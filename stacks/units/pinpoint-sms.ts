import { PinpointApp } from "@cdktf/provider-aws/lib/pinpoint-app";
import { PinpointSmsChannel } from "@cdktf/provider-aws/lib/pinpoint-sms-channel";
import { Construct } from "constructs";

export interface PinpointSmsProps {
  readonly appName: string;
  readonly senderId: string | undefined;
}

export interface PinpointSmsOutputs {
  readonly applicationId: string;
  /** The application, and its messages: AWS names either in its examples. */
  readonly arns: readonly string[];
}

/** SMS by Amazon Pinpoint, for accounts that have used it before. It tells nobody what became of a message. */
export function pinpointSms(scope: Construct, id: string, { appName, senderId }: PinpointSmsProps): PinpointSmsOutputs {
  const unit = new Construct(scope, id);
  const { applicationId, arn } = new PinpointApp(unit, "application", { name: appName });
  new PinpointSmsChannel(unit, "channel", {
    applicationId,
    enabled: true,
    ...(senderId === undefined ? {} : { senderId }),
  });
  return { applicationId, arns: [arn, `${arn}/messages`] };
}
