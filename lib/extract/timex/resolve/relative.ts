import type { RelativeTimex, Timex } from "../../../model/timex.ts";
import { type CalendarValue, printValue } from "../calendar-value.ts";
import type { Resolution } from "../resolve.ts";
import { canCount, compute } from "./relative-count.ts";
import type { Anchor, Story } from "./story.ts";

/** What the expression itself says of month, day, season or time inside the computed unit: "August of that year", "the next morning". */
function filledWith(computed: CalendarValue, printed: CalendarValue | null): CalendarValue {
  if (!printed) return computed;
  const { month, day, season, part, tail } = printed;
  if (computed.week !== null) return { ...computed, part };
  const isInside = month !== null || season !== null || part !== null;
  return {
    ...computed,
    ...(isInside ? { month, day: null, season, part } : {}),
    ...(day !== null ? { day } : {}),
    ...(tail === "" ? {} : { tail }),
  };
}

const documentAnchor = (timex: Timex, story: Story): Anchor | null => story.documentTime && { value: story.documentTime, timex };

/** The last date fine enough to count from, unless the story has moved on since to one that is not. */
function storyAnchor({ unit }: RelativeTimex, story: Story): Anchor | null {
  const fine = story.last((value) => canCount(value, unit));
  const now = story.now();
  return now && (!fine || now.timex.start > fine.timex.start) ? now : fine;
}

/** The document's date for "yesterday", the story for "the next day"; what can go with either follows the kind of text. */
function anchorsFor(timex: Timex, relative: RelativeTimex, story: Story): (Anchor | null)[] {
  const fromStory = storyAnchor(relative, story);
  const fromDocument = documentAnchor(timex, story);
  if (relative.unit === "weekday" && relative.anchor === "either" && story.kind === "story" && !story.isNear(fromStory, timex))
    return [fromDocument, fromStory];
  if (relative.anchor === "document" && story.kind === "story" && story.isQuoted(timex)) return [story.now() ?? fromStory];
  if (relative.anchor === "document") return [fromDocument, fromStory];
  if (relative.anchor === "story") return story.kind === "news" ? [fromStory, fromDocument] : [fromStory];
  return story.kind === "news" ? [fromDocument, fromStory] : [fromStory, fromDocument];
}

const amountText = ({ amount = 0, unit = "day" }: RelativeTimex): string =>
  amount === 0
    ? `the same ${unit}`
    : `${Math.abs(amount)} ${unit}${Math.abs(amount) === 1 ? "" : "s"} ${amount < 0 ? "before" : "after"} it`;

function howText(relative: RelativeTimex): string {
  if (relative.kind === "named") return "the nearest one of that name";
  if (relative.kind === "during") return "the stretch of time that begins with it";
  if (relative.kind === "vague") return `how many ${relative.unit}s is not said, so about`;
  return amountText(relative);
}

function stepsFor(anchor: Anchor, relative: RelativeTimex, value: CalendarValue, fromDocument: boolean): string[] {
  const at = printValue(anchor.value);
  const start = fromDocument ? `Counted from the document's date ${at}.` : `Counted from ${at} ("${anchor.timex.text}").`;
  const how = howText(relative);
  return [start, `${how.charAt(0).toUpperCase()}${how.slice(1)}: ${printValue(value)}.`];
}

/** "Today" in a story may mean any time of its telling. */
const isLoose = ({ value, relative }: Timex, story: Story): boolean =>
  story.kind === "story" && relative?.amount === 0 && relative.anchor === "document" && (value === "PRESENT_REF" || value.endsWith("TNI"));

/** "The trial starts on Monday", said of what is to come, means the next one. */
function ahead(timex: Timex, relative: RelativeTimex, story: Story): RelativeTimex {
  const isOpen = relative.kind === "named" && relative.direction === undefined;
  if (!isOpen || relative.unit !== "weekday") return relative;
  return (story.kind === "story" && story.isNear(story.last(), timex)) || story.isAhead(timex)
    ? { ...relative, direction: "future" }
    : relative;
}

/** Counts a relative expression. Null: nothing to count from, or it says nothing that can be counted. */
export function resolveRelative(timex: Timex, printed: CalendarValue | null, story: Story): Resolution | null {
  const { relative } = timex;
  if (!relative || relative.kind === "unknown" || isLoose(timex, story)) return null;
  for (const anchor of anchorsFor(timex, relative, story)) {
    const computed = anchor && compute(anchor.value, ahead(timex, relative, story));
    if (!computed) continue;
    const value = filledWith(computed.value, printed);
    const fromDocument = anchor.timex === timex;
    const steps = stepsFor(anchor, relative, value, fromDocument);
    return { value, resolved: fromDocument ? "document" : "relative", anchor: anchor.timex, steps, approximate: computed.isRough };
  }
  return null;
}
