package se.budkavle.bot.feature.round;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.DailyMentionLimit;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Builds the message that opens a status round (questions about the state of activities) in a network's channel. The
 * message is edited during the status round and when the round closes.
 */
@Component
class RoundOpeningComposer implements LiveComposer {

    private final Rounds rounds;
    private final Questions questions;
    private final RespondentFinder respondents;
    private final MentionedAccountFinder mentions;
    private final DailyMentionLimit limit;
    private final RoundRecordNames names;
    private final RoundReminders reminders;

    RoundOpeningComposer(
            Rounds rounds,
            Questions questions,
            RespondentFinder respondents,
            MentionedAccountFinder mentions,
            DailyMentionLimit limit,
            RoundRecordNames names,
            RoundReminders reminders) {
        this.rounds = rounds;
        this.questions = questions;
        this.respondents = respondents;
        this.mentions = mentions;
        this.limit = limit;
        this.names = names;
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return RoundDeliveryKeys.OPENING;
    }

    /**
     * Returns the same key for all opening messages of a day. The key ensures that a person who is asked in several
     * networks is mentioned (notified by @) only once.
     */
    @Override
    public String occasion(Delivery delivery) {
        return limit.today(RoundDeliveryKeys.OPENING);
    }

    @Override
    public Composed compose(Delivery delivery) {
        return reminders.isTooLate(round(delivery))
                ? new Composed.Skip(RoundReminders.CLOSED)
                : new Composed.ChatPost(asking(delivery));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return new Composed.ChatPost(round(sent).isOpen() ? asking(sent) : closed(sent));
    }

    private Post asking(Delivery delivery) {
        var round = round(delivery);
        var inNetwork = questions(delivery);
        var everyone =
                respondents.of(inNetwork).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var mentioned = everyone.stream()
                .filter(one -> !one.id().equals(round.openedBy()))
                .toList();
        long activities =
                inNetwork.stream().map(Question::activityId).distinct().count();
        var page = title("round.opening.title", delivery)
                .line("round.opening.asks", activities, inNetwork.size(), everyone.size())
                .line(names.list(inNetwork))
                .line("round.opening.until", round.dueAt(), round.closesAt())
                .footed(Phrase.of("round.opening.why"));
        if (answered(inNetwork) > 0) {
            page = page.line("round.opening.answered", answered(inNetwork), inNetwork.size());
        }
        var ahead = reminders.ahead(round);
        if (!ahead.isEmpty()) {
            page = page.line(
                    "round.opening.reminders",
                    Phrase.joined(
                            ", ",
                            ahead.stream()
                                    .map(at -> Phrase.of("round.moment", at))
                                    .toList()));
        }
        return Post.of(delivery.id(), page)
                .mentioning(mentions.of(mentioned))
                .with(Button.main(Press.id(RoundButtonIds.BEGIN, round.id()), Phrase.of("round.answer-button")));
    }

    private Post closed(Delivery delivery) {
        var inNetwork = questions(delivery);
        long people = inNetwork.stream()
                .map(Question::answeredBy)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return Post.of(
                delivery.id(),
                title(round(delivery).cancelled() ? "round.cancelled.title" : "round.closed.title", delivery)
                        .line(
                                round(delivery).cancelled() ? "round.cancelled.at" : "round.opening.closed",
                                round(delivery).requiredClosedAt())
                        .line("round.closed.answered", answered(inNetwork), inNetwork.size(), people));
    }

    private Page title(String key, Delivery delivery) {
        var round = round(delivery);
        return Page.titled(key, round.period(), names.network(delivery.subject().split(" ")[1]), round.dueAt());
    }

    private Round round(Delivery delivery) {
        return rounds.findById(delivery.subject().split(" ")[0]).orElseThrow();
    }

    /**
     * Returns the questions that the status round asks in this network. Omits the questions that only coordinators are
     * asked.
     */
    private List<Question> questions(Delivery delivery) {
        var subject = delivery.subject().split(" ");
        var all = questions.findAllByRoundIdAndNetworkIdOrderByPosition(subject[0], subject[1]);
        var ofCoordinators = respondents.ofCoordinators(all);
        return all.stream()
                .filter(question -> !ofCoordinators.contains(question))
                .toList();
    }

    private static long answered(List<Question> inNetwork) {
        return inNetwork.stream().filter(Question::isAnswered).count();
    }
}
