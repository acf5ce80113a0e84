import { isObject } from "../parameters";
import { actionRule } from "../rule";
import { shown, titleOf } from "../wording";

/** Keys that begin with `aws:` belong to AWS. The service takes the flow, and the block fails when it runs. */
export const contactTags = actionRule({
  id: "contact-tags",
  severity: "warning",
  obeys: "No tag of a contact begins with aws:.",
  examine: (action) => {
    const { Tags, TagKeys } = action.Parameters ?? {};
    const keys = [...(isObject(Tags) ? Object.keys(Tags) : []), ...(Array.isArray(TagKeys) ? TagKeys : [])];
    if (action.Type !== "TagContact" && action.Type !== "UntagContact") return [];
    return keys
      .filter((key) => typeof key === "string" && key.toLowerCase().startsWith("aws:"))
      .map((key) => ({
        message: `${titleOf(action)} has the key ${shown(key)}; what begins with aws: belongs to AWS.`,
        fix: "Name the tag otherwise.",
      }));
  },
});
