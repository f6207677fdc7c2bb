import type { AnswerWish } from '#shared/model/api/invitations.ts';
import type { VisitRole } from '#shared/model/caseFile.ts';
import type { SlotPlace } from '#shared/model/slots.ts';

const shortPlaces: Record<SlotPlace, string> = {
  home: 'at home',
  school: 'at school',
  community: 'out and about',
  office: 'where we work',
  online: 'on a video call',
};

/** Who comes, where whoever was to come does not work with the child any more: at the start of a sentence, and within one. */
const somebody = 'Somebody from our team';
const within = (who: string) => (who === somebody ? 'one of us' : who);

/**
 * The child's page, for a nine-year-old: at most twelve words a sentence, short words, and no word of the trade in the title, which
 * stands in the tab of a shared screen. `who` is the worker's first name. A test holds all of it to a reading age.
 */
export const invitationPageWords = {
  title: 'A page for you',
  somebody,
  sentTitle: 'Sent: a page for you',
  heading: {
    visit: (who: string) => `${who} is coming to see you`,
    online: (who: string) => `${who} wants to talk with you online`,
    cancelled: (who: string) => `${who} is not coming this time`,
    cancelledOnline: 'There is no call this time',
    over: 'This time is over now',
  },
  cancelledText: (day: string) => `You do not need to get ready on ${day}.`,
  cancelledAsk: (who: string) => `Do you want to see ${within(who)}? You can ask below.`,
  overText: (who: string) =>
    `Is there something you still want to say to ${within(who)}? You can tell us below.`,
  changed: 'The time or place has changed',
  changedTime: (day: string, time: string) => `Before, it was ${day} at ${time}.`,
  changedPlace: (place: SlotPlace) => `Before, it was ${shortPlaces[place]}.`,
  changedNow: 'Here is the new time and place.',
  look: 'The time or place has changed. Please look again before you answer.',
  parts: {
    when: 'When',
    where: 'Where',
    who: 'Who',
    why: 'Why',
    choose: 'You can choose',
    call: 'How to join',
    tell: 'Is this time OK?',
    another: 'Ask for a different day',
    worried: 'I am worried',
    safe: 'If you are not safe',
    about: 'About this page',
  },
  day: (day: string) => day,
  near: (near: 'today' | 'tomorrow' | number) =>
    near === 'today'
      ? 'That is today.'
      : near === 'tomorrow'
        ? 'That is tomorrow.'
        : `That is in ${near} days.`,
  at: (time: string) => `At ${time}`,
  lasts: (length: string) => `It takes ${length}.`,
  clock: (digits: string) => `A clock that shows ${digits}`,
  places: {
    home: 'At home, where you live.',
    school: 'At your school.',
    community: 'Out and about. You can help choose the place.',
    office: 'In a room at the place where we work.',
    online: 'On a video call. You can be at home or another quiet place.',
  } satisfies Record<SlotPlace, string>,
  jobs: {
    'lead-social-worker': (who: string) => `${who} has a job to do: listen to you and help keep you safe.`,
    'duty-social-worker': (who: string) =>
      `${who} is helping out this time. ${who} is here to listen to you.`,
    'other-social-worker': (who: string) =>
      `${who} is helping out this time. ${who} is here to listen to you.`,
    'personal-adviser': (who: string) => `${who} has a job to do: help you with your own plans.`,
    'early-help-practitioner': (who: string) => `${who} has a job to do: help you and your family.`,
    other: (who: string) => `${who} is here to listen to you.`,
  } satisfies Record<VisitRole, (who: string) => string>,
  family: 'Your brothers or sisters see us too. You get your own time.',
  notSure: (who: string) =>
    `Not sure who ${who === somebody ? 'will come' : `${who} is`}? Ask a grown-up you trust.`,
  why: {
    always: 'To hear how you are and what matters to you.',
    alone: (who: string) => `To have time to talk, just you and ${within(who)}.`,
    room: 'To see your room and where you sleep.',
    together: 'To spend some time with you and the people you live with.',
    home: 'To see how things are at home.',
    online: 'To talk, even when we are not in the same place.',
  },
  choices: {
    where: 'Where we meet, if you would like another place.',
    what: 'What we do. We can talk, walk, draw or play.',
    talk: 'What we talk about. You can ask us anything.',
    withSomebody: 'Who is with you. You can say no to talking alone.',
    time: 'A different time, if this one is not good.',
  },
  call: {
    button: 'Join the call',
    soon: 'A button to join will be here on the day.',
    when: (time: string) => `Press the button at ${time}. A new page opens.`,
    lobby: (who: string) => `You may have to wait a bit. Then ${within(who)} lets you in.`,
    place: 'Find a quiet place where nobody else can hear.',
    headphones: 'Use headphones if you have some.',
    camera: 'Your camera and sound can stay off until you want them.',
    name: 'If it asks for a name, type only your first name.',
    stop: 'You can stop when you like. Just press Leave.',
    help: 'It does not work? Ask a grown-up to ring us.',
  },
  tell: {
    fine: 'That’s fine',
    another: 'Another time, please',
    none: 'You do not have to answer.',
    saidFine: 'You said: that’s fine.',
    changeMind: 'You can still ask for another time.',
  },
  another: {
    intro: 'What would be better? You can tick more than one.',
    wishes: {
      'other-day': 'Another day',
      'after-school': 'After school',
      weekend: 'At the weekend',
      'other-place': 'Another place',
      'somebody-with-me': 'I want somebody with me',
      sooner: 'I want to see you sooner',
    } satisfies Record<AnswerWish, string>,
    words: 'You can write something too',
    send: 'Ask for another time',
  },
  worried: {
    intro: (who: string) => `Do you want to tell ${within(who)}?`,
    slow: (who: string) => `${who} reads this at work. It may take a day or two.`,
    wish: 'I want to talk soon',
    words: 'What are you worried about?',
    send: 'Send this',
  },
  /** On paper alone, where no button can be pressed. */
  onPaper: (who: string) => `Want another time? Tell ${within(who)} or a grown-up you trust.`,
  reads: (who: string) => `${who} reads this. Other grown-ups who help you may read it too.`,
  promise: (who: string) =>
    who === somebody
      ? 'We cannot keep every secret. If you are not safe, we must tell people who can help.'
      : `${who} cannot keep every secret. If you are not safe, ${who} must tell people who can help.`,
  left: (count: number) => `You can write up to ${count} letters.`,
  tooLong: (count: number) =>
    `That is too long for us. Please make it shorter. You can write up to ${count} letters.`,
  emptyWorry: 'Please write something, or tick the box. Then press the button again.',
  sent: {
    title: 'We have got your answer',
    fine: (who: string) => `${who} will see that this time is fine.`,
    other: (who: string) => `${who} will read what you sent. You can look here again later.`,
    full: (who: string) => `You have sent a lot. ${who} will read it all.`,
  },
  heard: (who: string) => `You sent something to ${within(who)}. It has arrived.`,
  reply: {
    /** Nothing here says that somebody read it: the change may have been made for another reason. */
    moved: () => 'You asked for another time. The time or place has changed since.',
    cancelled: () => 'You asked for another time. This one is off now.',
    replied: (by: string) => `${by} read what you sent. ${by} says:`,
  },
  safe: {
    danger: 'Are you in danger now? Ring',
    emergency: '999',
    childline: 'You can talk to Childline at any time, day or night. It is free. Ring',
    childlineNumber: '0800 1111',
  },
  /** At the foot of every screen. */
  always: { another: 'A different day', worried: 'I am worried' },
  leave: 'Leave this page',
  about: {
    who: 'Only people who have this link can see this page.',
    share: 'Please do not pass the link on.',
    until: (day: string) => `It works until the end of ${day}.`,
    kept: 'We keep what you send us. We do not keep who looked.',
    from: (council: string) => `This page comes from ${council}.`,
  },
  gone: {
    title: 'A page for you',
    heading: 'This page is not here any more',
    text: 'The link may be old, or not all of it is here.',
    ask: 'Ask the grown-up who gave you the link for a new one.',
  },
  busy: {
    heading: 'Please wait a minute',
    text: 'A lot is going on here. Wait a minute, then try again.',
  },
  broken: {
    heading: 'That did not work',
    text: 'It is not your fault. Please try again in a few minutes.',
  },
  tables: { title: 'Times tables', heading: 'Times tables' },
} as const;
