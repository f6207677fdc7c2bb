/** What is said about where a worker's own day begins and ends. */
export const dayStartWords = {
  title: { office: 'My day starts and ends at the office', home: 'My day starts and ends at home' },
  text: 'Journeys in your own times and in plans are worked out from there.',
  legend: 'Where my day starts and ends',
  office: 'At the office',
  home: 'At home',
  postcode: 'Postcode of your home',
  postcodeHint:
    'We keep the place to a kilometre and forget the postcode. Nobody else sees it: what others look up for you is worked out from the office.',
  postcodeAgain: 'Your home is kept already. To change it, write its postcode.',
  needed: 'Write a postcode, such as ZZ1 1AA.',
  save: 'Save where my day starts',
  saved: 'Saved.',
  notFound: 'This postcode is not in your council’s file of postcodes. Check it, or write one nearby.',
};
