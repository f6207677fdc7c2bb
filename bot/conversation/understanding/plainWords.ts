/** Words that are never taken for a mistyped name, nor for the name of somebody unknown. */
const lines = `
  a an the and or but so if then than as at by for from in into of off on onto out over to up with without about after before around
  within during until till since ago hour hours minute minutes end
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those there here
  am is are was were be been being do does did doing done have has had having can could may might must shall should will would
  not no yes please ok okay hi hello hey hiya thanks thank cheers ta great perfect brilliant lovely sorry well fine good morning
  what whats when where which who whos whom whose why how hows come
  ill im ive id youre dont doesnt didnt cant couldnt wont isnt wasnt havent hasnt lets
  need needs needed want wants like likes get gets got give make makes let put take tell told say said show find look see saw seen
  seeing visit visits visited visiting meet met meeting go goes going went gone happen happened next last first soon due date dates
  late overdue behind missed unseen child children kid kids baby boy girl brother brothers sister sisters sibling siblings family
  together all both everyone everybody anyone anybody somebody someone nobody list week weeks day days month months time times slot
  slots today tomorrow yesterday tonight now later earlier early again still just only also too much many any some other another
  book booking booked arrange schedule plan set fix appointment move moved reschedule rearrange rebook postpone change changed shift
  push bring forward back cancel cancelled call called drop delete scrap record log write explain reason reasons include help menu
  commands start home school office community online teams video phone house place there alone awake team people worker workers
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun weekend fortnight
  january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  one two three four five six seven eight nine ten eleven twelve half past quarter midday noon midnight afternoon evening lunch
  whole lot straight thing things between among through midweek mid rather else same different way work works okay alright aswell
  sooner ish teatime mornings afternoons evenings lunchtimes commencing beginning starting
  free available coming comes joining too alongside bring bringing take taking took taken stops stopping stop stands against wrong problem
  nothing none never impossible possible reason any option options space gap gaps slot room chance maybe perhaps though tho bit
  pls plz please thx cos cause because coz mum mums mummy mom dad dads daddy nan nana gran grandma grandad carer carers foster parent parents
  mother father uncle aunt auntie aunty stepdad stepmum guardian interpreter interpreters translator signer bsl advocate manager supervisor
  boss colleague colleagues coworker student duty police officer nurse teacher senco iro therapist psychologist midwife doctor gp visitor
  practitioner key support joint appt mtg lesson lessons college nursery holiday holidays term half inset hols xmas christmas easter
  commencing eve tea pick pickup finish finishes finished gets hmm um er oh right sure course actually really quite
  lunchtime oclock pm st nd rd th agenda diary calendar upcoming coming round instead possible urgent asap
`;
export const plainWords: ReadonlySet<string> = new Set(lines.split(/\s+/).filter(Boolean));

/** After one of these a word is most likely a name, even one such as "may" or "will". */
export const leadsToName: ReadonlySet<string> = new Set(
  'book move cancel reschedule rebook record see saw seen visit visited meet met with about is was and for'.split(
    ' ',
  ),
);
