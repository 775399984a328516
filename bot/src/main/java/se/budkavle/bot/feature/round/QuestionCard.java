package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Rounds;

/** Builds the private message that shows one question of a status round, with buttons to answer it. */
@Component
class QuestionCard {

    private static final List<ActivityState> FIRST_ROW =
            List.of(ActivityState.ON_TRACK, ActivityState.DONE, ActivityState.NOT_STARTED, ActivityState.CANCELLED);

    private final AnswerRecorder recorder;
    private final Rounds rounds;
    private final Goals goals;
    private final People people;
    private final RoundRecordNames names;
    private final Association association;
    private final Clock clock;

    QuestionCard(
            AnswerRecorder recorder,
            Rounds rounds,
            Goals goals,
            People people,
            RoundRecordNames names,
            Association association,
            Clock clock) {
        this.recorder = recorder;
        this.rounds = rounds;
        this.goals = goals;
        this.people = people;
        this.names = names;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the message with one question, buttons to answer it, and buttons to the questions before and after it.
     *
     * @param asked all questions that the user is asked, in display order
     * @param index the index in {@code asked} of the question to show
     * @param receipt the sentence at the top that confirms what the user has just done; empty for none
     */
    Reply of(List<Question> asked, int index, Optional<Phrase> receipt) {
        var question = asked.get(index);
        var round = rounds.findById(question.roundId()).orElseThrow();
        var activity = names.activity(question);
        var page = title(question, asked);
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        page = page.line(Phrase.strong(Phrase.of("round.card.activity", activity.code(), activity.title())))
                .line(
                        "round.card.goal",
                        goals.findById(activity.goalId()).map(Goal::title).orElseThrow())
                .line("round.card.until", round.period(), round.dueAt());
        var deadline = deadline(activity);
        if (deadline.isPresent()) {
            page = page.line(deadline.get());
        }
        if (question.organisationId() != null) {
            page = page.line("round.card.for", names.organisation(question.organisationId()));
        }
        var last = recorder.last(question);
        if (last.isPresent()) {
            page = page.field(
                    Phrase.of(question.isAnswered() ? "round.card.now" : "round.card.before"), told(last.get()));
        }
        return Reply.page(page)
                .with(FIRST_ROW.stream().map(state -> button(question, state)).toArray(Button[]::new))
                .with(secondRow(question, last))
                .with(thirdRow(asked, index));
    }

    /**
     * Returns a title with the number of unanswered questions that the user has in the question's network. If the user
     * has unanswered questions in other networks too, the title also contains the total number. If the shown question
     * is answered, the title contains no number.
     */
    private Page title(Question question, List<Question> asked) {
        var network = names.network(question.networkId());
        long all = asked.stream().filter(one -> !one.isAnswered()).count();
        long here = asked.stream()
                .filter(one -> !one.isAnswered() && one.isOf(question.roundId(), question.networkId()))
                .count();
        if (question.isAnswered()) {
            return Page.titled("round.card.title-answered", network);
        }
        return here == all
                ? Page.titled("round.card.title", all, network)
                : Page.titled("round.card.title-more", here, all, network);
    }

    private static Button button(Question question, ActivityState state) {
        var id = Press.id(RoundButtonIds.ANSWER, question.id(), state, question.revisions());
        return question.state() == state
                ? Button.main(id, RoundRecordNames.state(state))
                : Button.plain(id, RoundRecordNames.state(state));
    }

    /**
     * Returns a message that shows the answer that another person has given since the user saw the question. The first
     * button replaces the other person's answer by the {@code state} that the user has chosen. The second button keeps
     * the other person's answer.
     */
    Reply answeredSince(Question question, ActivityState state) {
        var page = Page.titled(
                        "round.since.title",
                        answeredBy(question),
                        names.activity(question).code())
                .toned(Page.Tone.WARNING);
        return Reply.page(recorder.last(question)
                        .map(last -> told(last))
                        .map(page::line)
                        .orElse(page))
                .with(
                        Button.plain(
                                Press.id(RoundButtonIds.ANSWER, question.id(), state, question.revisions()),
                                Phrase.of("round.since.change", RoundRecordNames.state(state))),
                        Button.main(
                                Press.id(RoundButtonIds.SHOW_QUESTION, question.id(), "since"),
                                Phrase.of("round.since.keep")));
    }

    private String answeredBy(Question question) {
        return people.findById(question.requiredAnsweredBy()).map(Person::name).orElse("–");
    }

    private static Button[] secondRow(Question question, Optional<Answer> last) {
        var row = new ArrayList<>(
                List.of(button(question, ActivityState.AT_RISK), button(question, ActivityState.OFF_TRACK)));
        if (last.isPresent() && !question.isAnswered()) {
            row.add(Button.plain(
                    Press.id(RoundButtonIds.ANSWER_AS_BEFORE, question.id()), Phrase.of("round.unchanged")));
        }
        if (question.isAnswered()) {
            row.add(Button.plain(Press.id(RoundButtonIds.COMMENT, question.id()), Phrase.of("round.comment")));
        }
        return row.toArray(Button[]::new);
    }

    private static Button[] thirdRow(List<Question> asked, int index) {
        var row = new ArrayList<Button>();
        var before = Button.plain(
                Press.id(
                        RoundButtonIds.SHOW_QUESTION,
                        asked.get(Math.max(0, index - 1)).id(),
                        "before"),
                Phrase.of("round.previous"));
        row.add(index == 0 ? before.disabled() : before);
        var after = Button.plain(
                Press.id(
                        RoundButtonIds.SHOW_QUESTION,
                        asked.get(Math.min(asked.size() - 1, index + 1)).id(),
                        "after"),
                Phrase.of("round.following"));
        row.add(index == asked.size() - 1 ? after.disabled() : after);
        row.add(Button.plain(RoundButtonIds.LEAVE, Phrase.of("round.leave")));
        return row.toArray(Button[]::new);
    }

    /** Returns a sentence with the last day for finishing the activity; empty if it has none. */
    Optional<Phrase> deadline(Activity activity) {
        return Optional.ofNullable(activity.dueOn())
                .map(day -> Phrase.of(
                        day.isBefore(association.today(clock)) ? "round.card.deadline-passed" : "round.card.deadline",
                        day));
    }

    /**
     * Returns a text with all fields of an answer: the state, comment, cause, measure, need for help, author and time.
     */
    Phrase told(Answer answer) {
        var lines = new ArrayList<Phrase>();
        lines.add(RoundRecordNames.state(answer.state()));
        add(lines, "round.said.comment", answer.comment());
        add(lines, "round.said.cause", answer.cause());
        add(lines, "round.said.measure", answer.measure());
        add(lines, "round.said.help", answer.help());
        lines.add(Phrase.of(
                answer.onBehalf() ? "round.said.on-behalf" : "round.said.by",
                people.findById(answer.answeredBy()).map(Person::name).orElse("–"),
                answer.answeredAt()));
        return Phrase.joined("\n", lines);
    }

    private static void add(List<Phrase> lines, String key, @Nullable String text) {
        if (text != null) {
            lines.add(Phrase.of(key, text));
        }
    }
}
