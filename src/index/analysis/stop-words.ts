/**
 * Words that are never searched: function words, and the words with which people ask.
 *
 * A long list with the question words found 1 to 3 points more of the gold provisions than no list or a
 * short one (decision 0030), because a question spends many of its words on asking. Negations and modal
 * verbs are here too: they decide what a provision says, not what it is about; `readSentence` reads them.
 */
export const stopWords: ReadonlySet<string> = new Set(
  // Function words.
  (
    "a about above after again all also am an and any are as at be because been before being below between both but by " +
    "can cannot could did do does doing done down during each else etc ever every few for from further had has have " +
    "having he her here hers herself him himself his how however i if in into is it its itself just let may me might " +
    "mine more most must my myself no nor not now of off on once one only or other our ours ourselves out over own per " +
    "same shall she should since so some such than that the their theirs them themselves then there these they this " +
    "those through thus to too under until up upon us very via was we were what whatever when whenever where whereas " +
    "whether which while who whoever whom whose why will with within without would yet you your yours yourself yourselves " +
    // Law's own function words.
    "hereby herein hereof hereto thereafter thereby therefore therefrom therein thereof thereto thereunder whereby wherein " +
    // Asking.
    "clarification clarify concerning describe detail details elaborate example examples explain give know need please " +
    "provide regarding specific specifically tell want"
  ).split(" "),
)
