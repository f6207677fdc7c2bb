/** Why a fact that somebody enters on a child's page cannot be kept as it is. */
export const factWords = {
  stillToCome: 'This lies in the future: enter it once it has happened.',
  endsBeforeItBegins: 'The end lies before the beginning: look at the two again.',
  unknownWork: 'This kind of work is not one we know: choose one from the list.',
  unknownEvent: 'This kind of event is not one we know: choose one from the list.',
  unknownStep: 'This step is not one we know: choose one from the list.',
  homeUnnamed: 'Say what this home is called, so that visits there can be told from visits to the other.',
  nothingSet: 'Nothing is set: say how often to visit, or how often alone.',
  planElsewhere: 'A plan is agreed with its own button, so that whoever is named in it is told.',
  over: 'This day is over: choose a later one.',
  overrideTooLong:
    'A decision to see a child at school holds for six weeks at most: enter it again when it is decided again.',
  noEnquiry:
    'This needs an open section 47 enquiry: without one, the child says first whether school is fine.',
  timeNeeded: 'A meeting needs its time of day, so that a visit can be offered close to it.',
  notATime: 'A time is written 15:30.',
};
