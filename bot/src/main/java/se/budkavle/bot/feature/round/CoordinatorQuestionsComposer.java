package se.budkavle.bot.feature.round;

import java.util.List;
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
 * Builds the channel message about the questions of a status round that are asked only of coordinators. The message
 * contains the number of these questions. The message and its reminders go to the channel in which the status round was
 * opened. If the message is needed only because an erased person's questions were passed to coordinators, the message
 * and its reminders go to the channel of the round's report.
 */
@Component
class CoordinatorQuestionsComposer implements LiveComposer {

    private final Rounds rounds;
    private final Questions questions;
    private final RespondentFinder respondents;
    private final RoundReminders reminders;
    private final MentionedAccountFinder mentions;
    private final DailyMentionLimit limit;

    CoordinatorQuestionsComposer(
            Rounds rounds,
            Questions questions,
            RespondentFinder respondents,
            RoundReminders reminders,
            MentionedAccountFinder mentions,
            DailyMentionLimit limit) {
        this.rounds = rounds;
        this.questions = questions;
        this.respondents = respondents;
        this.reminders = reminders;
        this.mentions = mentions;
        this.limit = limit;
    }

    @Override
    public String name() {
        return RoundDeliveryKeys.COORDINATORS;
    }

    @Override
    public String occasion(Delivery delivery) {
        return limit.today(isReminder(delivery) ? RoundDeliveryKeys.REMINDER : RoundDeliveryKeys.OPENING);
    }

    @Override
    public Composed compose(Delivery delivery) {
        var round = round(delivery);
        if (reminders.isTooLate(round)) {
            return new Composed.Skip(RoundReminders.CLOSED);
        }
        var occasion = isReminder(delivery)
                ? delivery.key()
                        .substring(RoundDeliveryKeys.coordinatorsReminder(round.id(), "")
                                .length())
                : "";
        if (reminders.isOvertaken(round, occasion, RoundDeliveryKeys.coordinators(round.id()))) {
            return new Composed.Skip("round.skipped-overtaken");
        }
        var own = own(round);
        var missing = own.stream().filter(question -> !question.isAnswered()).toList();
        if (missing.isEmpty()) {
            return new Composed.Skip("round.skipped-answered");
        }
        return respondents.of(missing).values().stream().allMatch(Set::isEmpty)
                ? new Composed.Skip(RoundReminders.NETWORK_ENDED)
                : new Composed.ChatPost(asking(delivery, round, own));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var round = round(sent);
        var own = own(round);
        if (round.isOpen() && isReminder(sent) && own.stream().allMatch(Question::isAnswered)) {
            return new Composed.ChatPost(Post.of(sent.id(), title(sent, round).line("round.reminder.answered")));
        }
        return new Composed.ChatPost(
                round.isOpen()
                        ? asking(sent, round, own)
                        : Post.of(
                                sent.id(),
                                title(sent, round)
                                        .line(
                                                round.cancelled() ? "round.cancelled.at" : "round.opening.closed",
                                                round.requiredClosedAt())
                                        .line(
                                                "round.opening.answered",
                                                own.stream()
                                                        .filter(Question::isAnswered)
                                                        .count(),
                                                own.size())));
    }

    private Post asking(Delivery delivery, Round round, List<Question> own) {
        var missing = own.stream().filter(question -> !question.isAnswered()).toList();
        long networks = own.stream().map(Question::networkId).distinct().count();
        var page = (isReminder(delivery)
                        ? title(delivery, round)
                                .line("round.own.missing", missing.size())
                                .toned(Page.Tone.WARNING)
                        : title(delivery, round).line("round.own.asks", own.size(), networks))
                .line("round.opening.until", round.dueAt(), round.closesAt());
        var next = reminders.of(round).stream()
                .filter(at -> isReminder(delivery) && at.isAfter(delivery.dueAt()))
                .findFirst();
        if (next.isPresent()) {
            page = page.line("round.reminder.next", next.get());
        }
        var people = respondents.of(missing).values().stream()
                .flatMap(Set::stream)
                .filter(one -> isReminder(delivery) || !one.id().equals(round.openedBy()))
                .collect(Collectors.toSet());
        return Post.of(delivery.id(), page)
                .mentioning(mentions.of(people))
                .with(Button.main(Press.id(RoundButtonIds.BEGIN, round.id()), Phrase.of("round.answer-button")));
    }

    private static Page title(Delivery delivery, Round round) {
        return Page.titled(isReminder(delivery) ? "round.own.reminder" : "round.own.title", round.period());
    }

    private List<Question> own(Round round) {
        var all = questions.findAllByRoundIdOrderByPosition(round.id());
        var own = respondents.ofCoordinators(all);
        return all.stream().filter(own::contains).toList();
    }

    private Round round(Delivery delivery) {
        return rounds.findById(roundId(delivery)).orElseThrow();
    }

    static boolean isReminder(Delivery delivery) {
        return !delivery.key().equals(RoundDeliveryKeys.coordinators(roundId(delivery)));
    }

    private static String roundId(Delivery delivery) {
        return delivery.subject().split(" ")[0];
    }
}
