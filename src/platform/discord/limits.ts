/**
 * What Discord takes (discord-api-docs c98d64b: resources/message, components/reference, interactions/*; the 4,000 characters of text are not in the
 * docs tree, but enforced). Lengths are held against UTF-16 code units, which are never fewer than the characters Discord counts.
 */
export const limits = {
  /** All components of a message, nested ones too. */
  components: 40,
  /** Text of all text displays and labels of a message together. */
  text: 4_000,
  buttonsInRow: 5,
  label: 80,
  customId: 100,
  nonce: 25,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  modalTitle: 45,
  modalLabel: 45,
  modalInput: 4_000,
  /** Typed into one option of a slash command. */
  optionText: 6_000,
  /** An address within text; a link button would take 512 only. */
  address: 2_000,
  threadName: 100,
} as const

/** A first answer must come within 3 s; then the way back to the asker lives 15 minutes. Half a minute is kept for the calls themselves. */
export const tokenLife = 15 * 60_000 - 30_000

/** Follow-ups where the app is installed by its user only, and is no member of the server. */
export const followUpsOfUserInstall = 5
