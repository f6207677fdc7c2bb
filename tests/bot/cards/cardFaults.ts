import { AdaptiveCard, SerializationContext, Versions } from './adaptiveCards.ts';
import { z } from 'zod';

/** Teams' connector takes more today; older ways into a chat take this much. */
const largest = 28_000;

/**
 * What is wrong with a card: by Microsoft's own parser at version 1.5, and by what the parser lets pass: properties and kinds of elements
 * that 1.5 does not know, inputs without a label, buttons without a fallback, and a size that a chat does not take.
 */
export function cardFaults(card: object): string[] {
  return [...parserFaults(card), ...schemaFaults(card), ...sizeFaults(card)];
}

function parserFaults(card: object): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const found = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const later = parsed.validateProperties().validationEvents.map(({ message }) => message);
  // Its own test of the language remembers where it stopped last (a pattern with /g), so that every second card fails it.
  return [...found, ...later].filter((message) => !/^Invalid value "en.*" for property "lang"/.test(message));
}

const spacing = z.enum(['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding']);
const element = { separator: z.boolean().optional(), spacing: spacing.optional() };
const words = z.string().min(1);
const common = {
  title: words,
  tooltip: words.optional(),
  style: z.enum(['positive', 'destructive']).optional(),
};
const sent = { associatedInputs: z.enum(['auto', 'none']).optional() };

const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), ...common, url: z.url() });
const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  ...common,
  ...sent,
  data: z.looseObject({ verb: words }),
});
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  ...common,
  ...sent,
  verb: words,
  data: z.looseObject({}),
  fallback: submit,
});
/** A form behind its button: a card of its own, without a look or words of its own. */
const showCard = z.strictObject({
  type: z.literal('Action.ShowCard'),
  ...common,
  card: z.strictObject({
    type: z.literal('AdaptiveCard'),
    version: z.literal('1.5'),
    body: z.array(z.lazy(() => z.union([...leaf, container]))).min(1),
    actions: z.array(execute).min(1).max(6),
  }),
});
const action: z.ZodType = z.union([openUrl, execute, showCard]);

const input = {
  ...element,
  id: words,
  label: words,
  isRequired: z.boolean().optional(),
  errorMessage: words.optional(),
};
const leaf = [
  z.strictObject({
    type: z.literal('TextBlock'),
    ...element,
    text: words,
    wrap: z.literal(true),
    weight: z.enum(['bolder']).optional(),
    isSubtle: z.boolean().optional(),
    size: z.enum(['small', 'large']).optional(),
    color: z.enum(['attention', 'warning', 'good', 'accent']).optional(),
    style: z.enum(['heading']).optional(),
  }),
  z.strictObject({ type: z.literal('ActionSet'), ...element, actions: z.array(action).min(1).max(6) }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...input,
    style: z.enum(['expanded', 'compact']),
    wrap: z.boolean().optional(),
    placeholder: words.optional(),
    value: words.optional(),
    choices: z.array(z.strictObject({ title: words, value: words })).min(1),
  }),
  z.strictObject({
    type: z.literal('Input.Text'),
    ...input,
    placeholder: words.optional(),
    maxLength: z.number().optional(),
    isMultiline: z.boolean().optional(),
    value: words.optional(),
  }),
  z.strictObject({
    type: z.literal('Input.Date'),
    ...input,
    min: words.optional(),
    max: words.optional(),
    value: words.optional(),
  }),
  z.strictObject({ type: z.literal('Input.Time'), ...input }),
  z.strictObject({
    type: z.literal('Input.Toggle'),
    ...input,
    title: words,
    value: words,
    valueOn: words,
    valueOff: words,
    wrap: z.boolean().optional(),
  }),
] as const;
const container: z.ZodType = z.strictObject({
  type: z.literal('Container'),
  ...element,
  style: z.enum(['good', 'warning', 'emphasis']).optional(),
  bleed: z.literal(false).optional(),
  items: z.array(z.lazy(() => z.union([...leaf, container]))).min(1),
});
const schema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.url(),
  version: z.literal('1.5'),
  lang: z.literal('en-GB').or(z.literal('en')),
  fallbackText: words,
  speak: words.optional(),
  msteams: z.strictObject({ width: z.literal('Full') }).optional(),
  body: z.array(z.union([...leaf, container])).min(1),
  // Teams folds more than six away.
  actions: z.array(action).max(6).optional(),
});

function schemaFaults(card: object): string[] {
  const read = schema.safeParse(card);
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function sizeFaults(card: object): string[] {
  const size = JSON.stringify(card).length;
  return size < largest ? [] : [`${size} bytes`];
}
