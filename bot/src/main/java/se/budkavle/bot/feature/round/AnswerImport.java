package se.budkavle.bot.feature.round;

import java.util.List;

/**
 * The result of comparing the answers in an imported file with the stored answers.
 *
 * @param changes the answers to store, in the order of the file
 * @param same the number of rows that change nothing, because the row contains the stored answer, or because the row
 *     and the database contain no answer
 * @param wrong the rows that cannot be stored, each with the reason, in the order of the file
 */
record AnswerImport(List<ImportedAnswerChange> changes, int same, List<ParsedAnswers.Wrong> wrong) {}
