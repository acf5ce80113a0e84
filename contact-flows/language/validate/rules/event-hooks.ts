import { didYouMean } from "../../../../config/nearest";
import { catalogue } from "../../catalogue/catalogue";
import { isObject } from "../parameters";
import { actionRule } from "../rule";
import { shown, titleOf } from "../wording";

const hooks: readonly string[] = catalogue.UpdateContactEventHooks.parameters.EventHooks.keys;

/** A block sets one hook, or switches hooks off. What the service says to other forms has been told in two ways. */
export const eventHooks = actionRule({
  id: "event-hooks",
  severity: "warning",
  obeys: 'A block that sets hooks names one flow, or switches known hooks off with {"DisableExecution": "true"}.',
  examine: (action) => {
    if (action.Type !== "UpdateContactEventHooks") return [];
    const { EventHooks, EventHooksConfiguration } = action.Parameters ?? {};
    if (isObject(EventHooks) && Object.keys(EventHooks).length === 0 && EventHooksConfiguration === undefined) {
      return [{ message: `${titleOf(action)} sets no hook.`, fix: "Name one in EventHooks, or remove the block." }];
    }
    if (!isObject(EventHooksConfiguration)) return [];
    return Object.entries(EventHooksConfiguration).flatMap(([hook, configuration]) => {
      if (!hooks.includes(hook)) {
        const message = `EventHooksConfiguration of ${titleOf(action)} has no hook ${shown(hook)}.`;
        return [{ message, fix: didYouMean(hook, hooks) }];
      }
      const switched = isObject(configuration) ? configuration.DisableExecution : undefined;
      if (switched === "true" || switched === "false") return [];
      const message = `EventHooksConfiguration.${hook} of ${titleOf(action)} is ${shown(configuration)}.`;
      return [{ message, fix: 'Write {"DisableExecution": "true"}.' }];
    });
  },
});
