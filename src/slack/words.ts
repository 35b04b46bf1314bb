// The English that only Slack's answers need; what all readable renderings share stands in src/view.

/** How the command is used, in Slack's markup. */
export const HELP = [
  '*/factcheck* tells what the archive says about a claim, by which sources and in which words.',
  '• `/factcheck Abramovich attended the Istanbul talks` – only you see the answer',
  '• `/factcheck share: Abramovich attended the Istanbul talks` – the channel sees it',
  '• `/factcheck as of 2022-03-30 …` – leaves out later and undated sources; it may also stand at the end',
  'One statement of 3 to 500 characters, in English. A verdict speaks of the archive only: no evidence found is not evidence against.',
].join('\n')

export const STILL_CHECKING = 'Still checking. The answer follows here in a moment.'

/** What a user is told when a check failed for no fault of the claim. */
export const CHECK_FAILED =
  'The archive could not be read just now, so nothing was ruled on. Please ask again in a minute.'
