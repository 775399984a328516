package se.budkavle.bot.feature.round;

import java.util.List;

/**
 * The comparison of an imported file's answers with the stored answers.
 *
 * @param changes the answers to store, in the order of the file
 * @param same how many rows change nothing: they have the stored answer, or no answer to an unanswered question
 * @param wrong the rows that cannot be stored, each with the reason, in the order of the file
 */
record AnswerImport(List<AnswerChange> changes, int same, List<ParsedAnswers.Wrong> wrong) {}
