package se.budkavle.bot.feature.report;

import java.util.List;
import se.budkavle.bot.view.round.RoundFigures;

/**
 * What the board paper is made of.
 *
 * @param figures the answers and what turned
 * @param periods the status rounds, for example T1 2026
 * @param closed the number of closed networks that are left out
 */
record BoardPaperBasis(RoundFigures figures, List<String> periods, long closed) {}
