package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.Delegation;
import se.budkavle.storage.round.Delegations;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Builds the private message to a person to whom a question of a status round has been delegated. The message contains
 * the question, the reason and the name of the person who delegated it.
 */
@Component
class DelegationComposer implements LiveComposer {

    static final String NAME = "round.delegation";

    private final Delegations delegations;
    private final Questions questions;
    private final Rounds rounds;
    private final RoundRecordNames names;
    private final People people;
    private final RoundReminders reminders;

    DelegationComposer(
            Delegations delegations,
            Questions questions,
            Rounds rounds,
            RoundRecordNames names,
            People people,
            RoundReminders reminders) {
        this.delegations = delegations;
        this.questions = questions;
        this.rounds = rounds;
        this.names = names;
        this.people = people;
        this.reminders = reminders;
    }

    static String key(Delegation delegation) {
        return NAME + ":" + delegation.id();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var delegation = delegations.findById(delivery.subject()).orElseThrow();
        var question = questions.findById(delegation.questionId()).orElseThrow();
        var round = rounds.findById(question.roundId()).orElseThrow();
        if (reminders.isTooLate(round)) {
            return new Composed.Skip(RoundReminders.CLOSED);
        }
        if (question.isAnswered()) {
            return new Composed.Skip("round.skipped-answered");
        }
        boolean isLatest =
                delegations.latestOf(question.id()).filter(delegation::equals).isPresent();
        return isLatest
                ? new Composed.ChatPost(post(delivery, delegation, question, round))
                : new Composed.Skip("round.skipped-delegated");
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var delegation = delegations.findById(sent.subject()).orElseThrow();
        var question = questions.findById(delegation.questionId()).orElseThrow();
        var round = rounds.findById(question.roundId()).orElseThrow();
        if (compose(sent) instanceof Composed.ChatPost asking) {
            return asking;
        }
        var activity = names.activity(question);
        return new Composed.ChatPost(Post.of(
                sent.id(),
                Page.titled("round.delegation.title", activity.code(), activity.title())
                        .line(
                                round.isOpen()
                                        ? Phrase.of("round.delegation.over")
                                        : Phrase.of(
                                                round.cancelled() ? "round.cancelled.at" : "round.opening.closed",
                                                round.requiredClosedAt()))));
    }

    private Post post(Delivery delivery, Delegation delegation, Question question, Round round) {
        var activity = names.activity(question);
        var page = Page.titled("round.delegation.title", activity.code(), activity.title())
                .line(
                        "round.delegation.by",
                        people.findById(delegation.delegatedBy())
                                .map(Person::name)
                                .orElse("–"),
                        delegation.reason())
                .line("round.card.until", round.period(), round.dueAt())
                .footed(Phrase.of("round.delegation.why"));
        if (question.organisationId() != null) {
            page = page.line("round.card.for-whom", names.respondent(question));
        }
        return Post.of(delivery.id(), page)
                .with(Button.main(
                        Press.id(RoundButtonIds.SHOW_QUESTION, question.id(), "delegated"),
                        Phrase.of("round.answer-button")));
    }
}
