import { isObject, type Json, parsedJson, textOf } from "./json";
import { hrefOf } from "./linkify";

/** What is sent back when something is chosen. */
export interface ChoiceReply {
  readonly contentType: "text/plain" | "application/vnd.amazonaws.connect.message.interactive.response";
  readonly content: string;
}

/** One button. */
export interface Choice {
  readonly title: string;
  readonly subtitle: string;
  /** Of a time picker: when it begins, in milliseconds since 1970; the title says the same, unformatted. */
  readonly startsAtMs: number | undefined;
  /** Where it leads, for the few that are links rather than answers. */
  readonly href: string | undefined;
  readonly reply: ChoiceReply;
}

/** A question with its choices. */
export interface ChoiceCard {
  readonly title: string;
  readonly subtitle: string;
  readonly choices: readonly Choice[];
}

/** An interactive message: one card, or several in a carousel; none where the template is unknown. */
export interface ChoiceMessage {
  readonly title: string;
  readonly cards: readonly ChoiceCard[];
}

/** More than any template of Amazon Connect allows, and few enough for a page. */
const mostChoices = 60;

/**
 * Reads the content of an interactive message: ListPicker, Panel, QuickReply, TimePicker, or a Carousel of the first two.
 * Pictures are left out, because they would be asked for at another host.
 *
 * A choice is answered as Amazon's own chat answers it, since that is what bots expect: with its title as plain text, a
 * time with its beginning; in a carousel with a note of card and choice; and where the element asks for an action
 * (more or earlier choices) with an interactive response.
 */
export function parseChoices(content: string): ChoiceMessage {
  const template = objectOf(parsedJson(content));
  const data = objectOf(objectOf(template.data).content);
  const title = textOf(data.title);
  if (template.templateType !== "Carousel") {
    const card = cardOf(textOf(template.templateType), data);
    return { title, cards: card ? [card] : [] };
  }
  const cards = listOf(data.elements)
    .map(objectOf)
    .map((element) => {
      const inner = objectOf(objectOf(element.data).content);
      return cardOf(textOf(element.templateType), inner, textOf(element.templateIdentifier));
    });
  return { title, cards: cards.filter((card) => card !== undefined) };
}

function cardOf(type: string, data: Json, carouselId?: string): ChoiceCard | undefined {
  const title = textOf(data.title);
  const choices = choicesOf(type, data, title, carouselId);
  return choices.length === 0 ? undefined : { title, subtitle: textOf(data.subtitle), choices };
}

function choicesOf(type: string, data: Json, listTitle: string, carouselId?: string): readonly Choice[] {
  switch (type) {
    case "ListPicker":
    case "Panel":
    case "QuickReply":
      return listOf(data.elements)
        .map((element) => (typeof element === "string" ? { title: element } : objectOf(element)))
        .filter((element) => textOf(element.title) !== "")
        .map((element) => elementChoice(element, type, data, listTitle, carouselId));
    case "TimePicker":
      return listOf(data.timeslots)
        .map(objectOf)
        .filter((slot) => !Number.isNaN(Date.parse(textOf(slot.date))))
        .map(timeChoice);
    default:
      return [];
  }
}

function elementChoice(element: Json, type: string, data: Json, listTitle: string, carouselId?: string): Choice {
  const title = textOf(element.title);
  return {
    title,
    subtitle: textOf(element.subtitle),
    startsAtMs: undefined,
    href: element.type === "hyperlink" ? hrefOf(textOf(element.url)) : undefined,
    reply: replyOf(element, type, data, listTitle, carouselId),
  };
}

function replyOf(element: Json, type: string, data: Json, listTitle: string, carouselId?: string): ChoiceReply {
  const selectionText = textOf(element.title);
  const actionName = textOf(element.actionDetail);
  if (carouselId !== undefined) {
    const note = { templateIdentifier: carouselId, listTitle, selectionText };
    return { contentType: "text/plain", content: JSON.stringify(note) };
  }
  if (actionName === "") return { contentType: "text/plain", content: selectionText };
  const { preIndex, nextIndex, listId, referenceId } = data;
  const response = {
    version: "1.0",
    action: actionName,
    data: { actionName, preIndex, nextIndex, listId, templateType: type, referenceId },
  };
  return {
    contentType: "application/vnd.amazonaws.connect.message.interactive.response",
    content: JSON.stringify(response),
  };
}

function timeChoice(slot: Json): Choice {
  const date = textOf(slot.date);
  return {
    title: date,
    subtitle: "",
    startsAtMs: Date.parse(date),
    href: undefined,
    reply: { contentType: "text/plain", content: date },
  };
}

function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, mostChoices) : [];
}
