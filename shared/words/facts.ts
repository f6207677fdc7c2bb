/** Why a fact that somebody enters on a child's page cannot be kept as it is. */
export const factWords = {
  stillToCome: 'This lies in the future: enter it once it has happened.',
  endsBeforeItBegins: 'The end lies before the beginning: look at the two again.',
  unknownWork: 'This kind of work is not one we know: choose one from the list.',
  unknownEvent: 'This kind of event is not one we know: choose one from the list.',
  unknownStep: 'This step is not one we know: choose one from the list.',
  nothingSet: 'Nothing is set: say how often to visit, or how often alone.',
  planElsewhere: 'A plan is agreed with its own button, so that whoever is named in it is told.',
  notATime: 'A time is written 15:30.',
};
