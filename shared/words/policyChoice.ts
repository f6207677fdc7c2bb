/** Why a choice of policies cannot be kept as it is. */
export const policyWords = {
  noSuchPack: 'There is no policy with this id: choose one from the list.',
  twice: 'This policy is chosen twice: name it once, with one date.',
};
