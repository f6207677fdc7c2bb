/** What the bot says in chat, beside its cards. */
export const botWords = {
  help: {
    title: 'What I can do',
    hello: (name: string) => `Hello ${name}.`,
    lead: 'I help you to see every child in time. Write it as you would say it:',
    examples: [
      ['who do I need to see', 'the children who are next, and by when'],
      ['why is Mia due', 'how we come to a date, with the policy’s clause'],
      ['book Mia on Thursday after school', 'times that fit your Outlook and the school day'],
      ['why not Tuesday? · why not after school?', 'what stands against another day or hour'],
      ['book Mia with Priya', 'times when you and your colleague are both free'],
      ['plan my fortnight', 'everybody who is due, at times that fit'],
      ['move Mia to Friday', 'another time for a visit that is booked'],
      ['how did it go with Mia', 'two taps after a visit, and the next date follows'],
    ],
    managerExamples: [
      ['who is late', 'the late visits in your team, and who has not been seen yet'],
      ['why is Mia due', 'how we come to a date, with the policy’s clause'],
      ['plan the team’s fortnight', 'everybody who is due, with cover for who is away'],
      ['why not Mia on Tuesday', 'what stands against that day for whoever would go'],
    ],
    open: 'Open Seen & Heard',
  },
  suggestions: {
    who: 'Who do I need to see',
    late: 'Who is late',
    help: 'Help',
  },
  welcome: (name: string) => `Hello ${name}. I am Seen & Heard.`,
  thanks: 'You are welcome.',
  unknownPerson: {
    summary: 'You are not set up yet',
    text: 'I do not know you yet: your account is not in this council’s people file. Ask whoever looks after Seen & Heard in your council to add it. Then write to me again.',
  },
  noChildren: {
    summary: 'What I can do for you',
    text: 'I speak about children only with the people who work with them, and your role is another. Your part of Seen & Heard is in the tab: imports, people, schools and policies.',
  },
  notHere: (url: string) => ({
    summary: 'Please ask me in your own chat',
    text: `I can only speak about children in your own chat with me. Open Seen & Heard to go there: ${url}`,
  }),
  oldButton: 'I no longer know this button. Write “help” to see what I can do.',
} as const;
