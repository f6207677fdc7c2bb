/** What the pages say of a child's history, beside the reasons that the rules give. */
export const readingWords = {
  noPolicyCovers: 'No chosen policy covers the work with this child, so nothing can be counted yet.',
  beforeOrAfter: 'This is still to come: it will count once it has taken place.',
  sourceSilent:
    'The case system does not record everything the policy asks of a visit; what it has no field for is taken as met.',
};
