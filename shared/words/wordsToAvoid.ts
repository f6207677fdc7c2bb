/** A word that children have asked us not to use of them, with better ones and who asked. */
export interface WordToAvoid {
  /** As people write it, in small letters; an initialism in capitals is matched only in capitals. */
  words: string[];
  /** Said instead, best first, as it reads after "You could say". */
  better: string;
  source: string;
  /** Phrases in which the word is fine. */
  unlessIn?: string[];
}

const kent = 'Kent school-hours guidance';
const sandwell = 'Sandwell young people (sandwellvoice.co.uk)';
const surrey = 'Surrey Youth Voice preferred terminology (surreycc.gov.uk)';
const tact = 'TACT Language That Cares (tactfostering.org.uk)';
const tactReported = 'TACT list as reported by willispalmer.com';
const bromley = 'Bromley direct work toolkit (bromleydirectworktoolkit.co.uk/language), mostly TACT';
const ours = 'our own proposal';

/**
 * The words to avoid in what adults write about a child. Facts gathered from the published lists named with each row;
 * rows marked "our own proposal" come from nobody else. Longer phrases stand before the words they hold.
 */
export const wordsToAvoid: readonly WordToAvoid[] = [
  {
    words: ['placement breakdown', 'placement broke down'],
    better: 'the home ended, or had to move',
    source: ours,
  },
  { words: ['contact centre', 'contact center'], better: 'family centre', source: bromley },
  {
    words: ['placement', 'placements'],
    better: 'home, or where [name] lives',
    source: `${kent}; ${sandwell}`,
    unlessIn: ['work placement', 'work placements'],
  },
  {
    words: ['contact'],
    better: 'family time, spending time with their family, or seeing Mum, Dad or Gran',
    source: `${kent}; ${tactReported}`,
    unlessIn: ['contact us', 'contact details', 'contact number', 'eye contact', 'in contact with school'],
  },
  {
    words: ['respite'],
    better: 'staying over, a sleepover or a break',
    source: `${kent}; ${sandwell}; ${surrey}`,
  },
  { words: ['LAC review', 'CLA review'], better: "[name]'s meeting", source: `${surrey}; ${bromley}` },
  { words: ['LAC visit', 'CLA visit', 'stat visit', 'statutory visit'], better: 'visit', source: surrey },
  {
    words: ['LAC', 'CLA', 'CiC', 'looked after child', 'looked-after child', 'looked after children'],
    better: 'child in our care, or their name',
    source: kent,
  },
  {
    words: ['caseload', 'caseloads'],
    better: 'the children I work with',
    source: sandwell,
  },
  {
    words: ['my case', 'the case', 'this case', 'my cases', 'case closed', 'open case'],
    better: "the child's name",
    source: sandwell,
    unlessIn: ['the case system', 'the case conference', 'in the case of', 'in this case'],
  },
  { words: ['unit'], better: 'home', source: kent, unlessIn: ['business unit', 'unit of work'] },
  {
    words: ['abscond', 'absconded', 'absconding', 'absconds', 'absconder'],
    better: 'run away, or go missing',
    source: tact,
  },
  { words: ['UASC', 'asylum seeker', 'asylum seekers'], better: 'young person', source: tact },
  {
    words: [
      'birth parent',
      'birth parents',
      'biological parents',
      'birth mother',
      'birth father',
      'birth mum',
      'birth dad',
    ],
    better: 'parents, Mum, Dad, or as the child says',
    source: tact,
  },
  {
    words: ['care leaver', 'care leavers'],
    better: 'care experienced young person',
    source: `${tact}; ${sandwell}`,
  },
  {
    words: ['challenging behaviour', 'challenging behaviours'],
    better: 'having trouble coping, or distressed feelings',
    source: tactReported,
  },
  {
    words: ['hard to place', 'difficult to place'],
    better: 'we have not yet found the right home',
    source: bromley,
  },
  { words: ['drop out', 'dropped out'], better: 'left school early', source: bromley },
  { words: ['NEET'], better: 'not in work, training or education', source: tactReported },
  {
    words: ['sibling', 'siblings', 'sib', 'sibs'],
    better: 'brothers and sisters, or their names',
    source: `${sandwell}; ${surrey}`,
  },
  {
    words: ['hard to reach', 'non-engagement', 'not engaging', 'disengaged', 'will not engage'],
    better: 'we have not yet managed to …',
    source: ours,
  },
  { words: ['refused', 'refusing', 'refuses', 'refusal'], better: 'did not feel able to', source: ours },
  {
    words: ['failed visit', 'no access', 'DNA', 'did not attend'],
    better: 'we did not see [name] this time',
    source: ours,
  },
  { words: ['overdue', 'non-compliant', 'in breach'], better: 'the visit is late', source: ours },
  { words: ['disclosed', 'disclosure', 'disclosures'], better: 'what [name] told us', source: ours },
  {
    words: ['service user', 'service users', 'client', 'clients'],
    better: 'child, young person, or their name',
    source: ours,
  },
  { words: ['special needs', 'suffers from'], better: 'disabled child, or child with …', source: ours },
];
