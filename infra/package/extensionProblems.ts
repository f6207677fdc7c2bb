import type { Extension } from './manifest.ts';

/**
 * The events for which Outlook starts an add-in, by their names in the unified manifest; the schema takes any text.
 * From Microsoft's "Activate add-ins with events" (OfficeDev/office-js-docs-pr, docs/develop/event-based-activation.md).
 */
const outlookEvents = [
  'newAppointmentOrganizerCreated',
  'appointmentAttendeesChanged',
  'appointmentTimeChanged',
  'appointmentRecurrenceChanged',
  'appointmentAttachmentsChanged',
  'infoBarDismissClicked',
  'appointmentOrganizerOpened',
  'appointmentSending',
  'appointmentFromChanged',
  'sensitivityLabelChanged',
  'newMessageComposeCreated',
];

/** Without these Outlook shows no button. */
const neededSizes = [16, 32, 80];

/** What is wrong with an add-in that Microsoft's schema lets pass. */
export function extensionProblems(extension: Extension): string[] {
  const { runtimes, ribbons, autoRunEvents } = extension;
  const groups = ribbons.flatMap(({ tabs }) => tabs).flatMap((tab) => tab.groups);
  const controls = groups.flatMap((group) => group.controls);
  const actions = runtimes.flatMap((runtime) => runtime.actions);
  const events = autoRunEvents.flatMap((one) => one.events);
  const asked = [...controls, ...controls.flatMap(({ items }) => items), ...events];
  const known = actions.map(({ id }) => id);
  const ids = [...runtimes, ...actions, ...groups, ...controls].flatMap(({ id }) => (id ? [id] : []));
  return [
    ...asked
      .flatMap(({ actionId }) => (actionId ? [actionId] : []))
      .filter((id) => !known.includes(id))
      .map((id) => `no runtime has the action ${id}`),
    ...controls
      .filter(({ actionId, items }) => !actionId && items.length === 0)
      .map(({ id }) => `the button ${id} does nothing`),
    ...actions
      .filter(({ type, view }) => type === 'openPage' && !view)
      .map(({ id }) => `the action ${id} opens a page but names no view`),
    ...events
      .filter(({ type }) => !outlookEvents.includes(type))
      .map(({ type }) => `Outlook has no event ${type}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two things have the id ${id}`),
    ...[...groups, ...controls]
      .filter(({ icons }) => !neededSizes.every((size) => icons.some((icon) => icon.size === size)))
      .map(({ id }) => `${id ?? 'a group'} lacks one of the icons ${neededSizes.join(', ')}`),
  ];
}
