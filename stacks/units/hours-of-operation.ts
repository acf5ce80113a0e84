import { ConnectHoursOfOperation } from "@cdktf/provider-aws/lib/connect-hours-of-operation";
import { Construct } from "constructs";
import { displayName } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { minuteOfDay } from "../../config/schema/hours";
import { mapEntries } from "./records";

export interface HoursOfOperationProps {
  readonly instanceId: string;
  readonly hours: ContactCenterConfig["hours"];
}

/** Ids of the opening hours, by key. */
export type HoursOfOperationOutputs = Readonly<Record<string, string>>;

/** All opening hours of the configuration. */
export function hoursOfOperation(scope: Construct, id: string, props: HoursOfOperationProps): HoursOfOperationOutputs {
  const unit = new Construct(scope, id);
  return mapEntries(props.hours, (key, hours) => {
    const resource = new ConnectHoursOfOperation(unit, key, {
      instanceId: props.instanceId,
      name: displayName(key, hours),
      ...(hours.description === undefined ? {} : { description: hours.description }),
      timeZone: hours.timeZone,
      config: hours.open.flatMap(({ days, from, to }) =>
        days.map((day) => ({ day: day.toUpperCase(), startTime: clock(from), endTime: clock(to) })),
      ),
    });
    return resource.hoursOfOperationId;
  });
}

/** Amazon Connect writes the midnight that ends a day as 0:00. */
function clock(time: string): { readonly hours: number; readonly minutes: number } {
  const minute = minuteOfDay(time);
  return { hours: Math.floor(minute / 60) % 24, minutes: minute % 60 };
}
