const intents = {
  why: 'Why is a visit due?',
  book: 'Whom would you like to book?',
  move: 'Whose visit would you like to move?',
  cancel: 'Whose visit would you like to cancel?',
  record: 'Whose visit was it?',
} as const;

/** What the bot asks back, and what it says where it did not understand. */
export const botQuestionWords = {
  whom: intents,
  whomWhyNot: 'Whose visit do you mean?',
  whomHint: 'Choose, or write the name.',
  which: (said: string) => `Which ${said} do you mean?`,
  child: 'child',
  summaryWhich: 'Which child do you mean?',
  tooMany: (count: number) => `There are ${count} more. Write the family name or initials too.`,
  years: (age: number) => (age === 0 ? 'under 1' : `${age}`),
  unborn: 'not born yet',
  label: (name: string, more: string | null) => (more === null ? name : `${name}, ${more}`),
  unknownName: (said: string) => `I find no ${said} among the children you work with.`,
  unknownHint:
    'Check the spelling, or write “who do I need to see” for your list. A child who is new to you comes with the next import.',
  whichCompanion: 'Who comes along?',
  theChild: (label: string) => `${label}, a child you work with`,
  unknownCompanion: (said: string) => `I find no ${said} among the people of your council.`,
  unknownCompanionHint:
    'Check the spelling. I can look only into calendars of people of the council: with anybody else, agree the time yourself.',
  withoutThem: 'Look for times without them',
  didYouMean: 'Did you mean one of these?',
  guessed: (said: string, name: string) => `I took “${said}” to be ${name}.`,
  pastDay: (day: string) => `${day} is in the past. Which day from today on would suit?`,
  futureRecord: (day: string) => `${day} is still to come. Once you have been, tell me how it went.`,
  noSuchDay: (said: string) => `I find no “${said}” in the calendar. Which day do you mean?`,
  whichDay: 'Which day do you mean?',
  moreOfWhat: 'More times for whom? Write “book Mia”, say.',
  todayIs: (day: string) => `Today, ${day}`,
  notUnderstood: 'I did not understand that.',
  understoodOnly: (what: string) => `I understood ${what}, but not what you would like to do.`,
  whatAbout: (name: string) => `What would you like to do for ${name}?`,
  and: (parts: readonly string[]) =>
    parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`,
  tryThese: 'You could write:',
  suggest: {
    why: (name: string) => `Why is ${name} due`,
    book: (name: string) => `Book ${name}`,
    record: (name: string) => `How did it go with ${name}`,
  },
  options: {
    why: 'Why this date',
    book: 'Find a time',
    move: 'Move the visit',
    record: 'How did it go?',
  },
  nobody:
    'No children are matched to you yet. If you work with children, ask your administrator to match your account to your name in the export.',
} as const;
