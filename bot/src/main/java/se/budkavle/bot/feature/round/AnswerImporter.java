package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.RefusalSentence;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Imports answers from an edited export of status rounds. Accepts only answers to questions that the user may answer.
 * Refuses an answer if somebody has answered the question after the export.
 */
@Component
class AnswerImporter {

    private final AnswerRecorder recorder;
    private final AnswerStateNames states;
    private final Questions questions;
    private final Answers answers;
    private final Rounds rounds;
    private final Networks networks;
    private final Rights rights;
    private final RoundRights roundRights;
    private final AuditLog audit;
    private final Clock clock;

    AnswerImporter(
            AnswerRecorder recorder,
            AnswerStateNames states,
            Questions questions,
            Answers answers,
            Rounds rounds,
            Networks networks,
            Rights rights,
            RoundRights roundRights,
            AuditLog audit,
            Clock clock) {
        this.recorder = recorder;
        this.states = states;
        this.questions = questions;
        this.answers = answers;
        this.rounds = rounds;
        this.networks = networks;
        this.rights = rights;
        this.roundRights = roundRights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The stored questions and answers with which the import compares the file's rows.
     *
     * @param questions maps question ids to the questions that the user may see
     * @param current maps question ids to the current answers
     */
    private record Stored(Map<String, Question> questions, Map<String, Answer> current, Map<String, Round> rounds) {}

    @Transactional(readOnly = true)
    AnswerImport compare(ParsedAnswers parsed, Caller caller) {
        var stored = stored(parsed, caller);
        var coordinated = rights.coordinating(caller);
        var changes = new ArrayList<ImportedAnswerChange>();
        var wrong = new ArrayList<>(parsed.wrong());
        int same = 0;
        for (var row : parsed.rows()) {
            try {
                var change = change(row, stored, coordinated, caller);
                if (change == null) {
                    same++;
                } else {
                    changes.add(change);
                }
            } catch (Refusal refusal) {
                wrong.add(new ParsedAnswers.Wrong(row.number(), RefusalSentence.of(refusal)));
            }
        }
        wrong.sort(Comparator.comparing(ParsedAnswers.Wrong::row));
        return new AnswerImport(List.copyOf(changes), same, List.copyOf(wrong));
    }

    private Stored stored(ParsedAnswers parsed, Caller caller) {
        var ids = parsed.rows().stream().map(ParsedAnswers.Row::questionId).toList();
        var known = networks.byId();
        var reading = rights.reading(caller);
        var visible = ids.isEmpty()
                ? Map.<String, Question>of()
                : questions.findAllByIdIn(ids).stream()
                        .filter(one -> reading.test(known.get(one.networkId())))
                        .collect(Collectors.toMap(Question::id, Function.identity()));
        var byRound = new HashMap<String, Round>();
        var current = new HashMap<String, Answer>();
        visible.values().stream().map(Question::roundId).distinct().forEach(id -> {
            byRound.put(id, rounds.findById(id).orElseThrow());
            // The answers are sorted from oldest to newest, so that the current answer replaces the earlier answers in
            // the map.
            answers.findAllByRoundIdOrderByRevision(id).forEach(answer -> current.put(answer.questionId(), answer));
        });
        return new Stored(visible, current, byRound);
    }

    /**
     * Returns the change that the row of the file would make; null if the row has the same content as the stored
     * answer, or if neither the row nor the database contains an answer.
     */
    private @Nullable ImportedAnswerChange change(
            ParsedAnswers.Row row, Stored stored, Predicate<String> coordinated, Caller caller) {
        var question = stored.questions().get(row.questionId());
        if (question == null) {
            throw new Refusal("round.import.unknown-question");
        }
        var before = stored.current().get(question.id());
        var state = states.parse(row.state());
        if (state.isEmpty()) {
            if (before != null || hasText(row)) {
                throw new Refusal("round.import.no-state");
            }
            return null;
        }
        var given = new Given(
                state.get(),
                text(row.comment(), before == null ? null : before.comment()),
                text(row.cause(), before == null ? null : before.cause()),
                text(row.measure(), before == null ? null : before.measure()),
                text(row.help(), before == null ? null : before.help()));
        if (before != null && before.said().equals(given)) {
            return null;
        }
        if (row.revision() != question.revisions()) {
            throw new Refusal("round.import.answered-since");
        }
        if (!coordinated.test(question.networkId())) {
            roundRights.requireAnswering(caller, question);
        }
        Objects.requireNonNull(stored.rounds().get(question.roundId())).requireTakingAnswersAt(clock.instant());
        given.requireComplete();
        return new ImportedAnswerChange(row.number(), question, given);
    }

    private static boolean hasText(ParsedAnswers.Row row) {
        return Stream.of(row.comment(), row.cause(), row.measure(), row.help())
                .anyMatch(text -> text != null && !text.isEmpty());
    }

    /**
     * Returns the new text of one column. Keeps the stored text if the file lacks the column, or if the texts differ
     * only in blanks and invisible characters, which a spreadsheet program may change.
     */
    private static @Nullable String text(@Nullable String read, @Nullable String stored) {
        return read == null
                        || stored != null
                                && AnswerTableParser.normalised(stored).equals(read)
                ? stored
                : read;
    }

    /**
     * Stores each changed answer as a new revision. If another answer to one of the questions was stored since the
     * comparison, the save fails, and the bot handles the press anew and shows that answer.
     *
     * @param changes the result of the comparison; must not be empty
     */
    @Transactional
    void store(List<ImportedAnswerChange> changes, Caller caller) {
        changes.forEach(change -> recorder.give(change.question(), change.given(), caller));
        audit.save(AuditEntry.of(
                rights.personId(caller),
                "round.import",
                changes.get(0).question().roundId(),
                changes.size() + " answers",
                clock.instant()));
    }
}
