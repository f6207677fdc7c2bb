/** Why a choice of policies cannot be kept as it is. */
export const policyWords = {
  noSuchPack: 'There is no policy with this id: choose one from the list.',
  endsOn: (title: string, day: string) =>
    `“${title}” holds until ${day}, the day before the next policy begins, so that no child is without a date.`,
  twice: 'This policy is chosen twice: name it once, with one date.',
};
