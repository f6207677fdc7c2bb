/** Why a choice of policies cannot be kept as it is. */
export const policyWords = {
  noSuchPack: 'There is no policy with this id: choose one from the list.',
  endsOn: (title: string, day: string) =>
    `“${title}” holds until ${day}, the day before the next policy begins, so that no child is without a date.`,
  idTaken: (file: string, id: string) =>
    `${file}: there is another policy with the id "${id}". Give yours an id of its own; to change a few clauses of that one, extend it.`,
  fileGone: (id: string) => `There is no file ${id}.yaml in the folder of the council’s own policies.`,
  /** A chosen policy of which nothing is left. */
  lostTitle: (id: string) => `${id} (cannot be read)`,
  lostSummary: 'This policy is chosen, but cannot be read, and no date is worked out by it.',
  own: 'Your council’s own',
  troubles: {
    kept: (title: string) =>
      `The file of “${title}” cannot be used. It holds as it was last read without a fault, so no date has changed.`,
    lost: (title: string) =>
      `“${title}” is chosen but cannot be read, and no good copy of it is kept. No date is worked out by it: choose another policy, or mend its file.`,
    'not-used': (title: string) => `${title} cannot be used, so this policy is not in the list.`,
    'wrong-cases': (title: string) =>
      `Not every worked case of “${title}” comes out as it was worked by hand. Look at it before you rely on its dates.`,
  },
  howToMend:
    'Mend the file in the folder of the council’s own policies, check it with “policy check”, and start the server again.',
  attention: (count: number) =>
    count === 1 ? 'A policy needs your attention.' : `${count} policies need your attention.`,
  toPolicies: 'Look at the policies',
  noFolder: (folder: string) =>
    `The setting POLICIES_FOLDER names ${folder}, and there is no such folder: make it, or correct the setting.`,
  twice: 'This policy is chosen twice: name it once, with one date.',
};
