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
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Builds the reminder of a status round (questions about the state of activities) for a network's channel. The reminder
 * mentions (notifies by @) only people with unanswered questions. The reminder is edited when the status round is
 * extended or ends.
 *
 * <p>A person with unanswered questions in several networks is mentioned only in the first reminder of the day. The
 * answer button of this first reminder shows the person's questions in all networks.
 */
@Component
class RoundReminderComposer implements LiveComposer {

    private final Rounds rounds;
    private final Questions questions;
    private final Networks networks;
    private final RespondentFinder respondents;
    private final MentionedAccountFinder mentions;
    private final DailyMentionLimit limit;
    private final RoundRecordNames names;
    private final RoundReminders reminders;

    RoundReminderComposer(
            Rounds rounds,
            Questions questions,
            Networks networks,
            RespondentFinder respondents,
            MentionedAccountFinder mentions,
            DailyMentionLimit limit,
            RoundRecordNames names,
            RoundReminders reminders) {
        this.rounds = rounds;
        this.questions = questions;
        this.networks = networks;
        this.respondents = respondents;
        this.mentions = mentions;
        this.limit = limit;
        this.names = names;
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return RoundDeliveryKeys.REMINDER;
    }

    @Override
    public String skippedWithoutMentions() {
        return "round.skipped-mentioned";
    }

    @Override
    public String occasion(Delivery delivery) {
        return limit.today(RoundDeliveryKeys.REMINDER);
    }

    @Override
    public Composed compose(Delivery delivery) {
        var subject = delivery.subject().split(" ");
        var round = rounds.findById(subject[0]).orElseThrow();
        var network = networks.findById(subject[1]).orElseThrow();
        if (reminders.isTooLate(round)) {
            return new Composed.Skip(RoundReminders.CLOSED);
        }
        if (!network.isAlive()) {
            return new Composed.Skip(RoundReminders.NETWORK_ENDED);
        }
        var occasion = delivery.key()
                .substring(
                        RoundDeliveryKeys.reminder(round.id(), network.id(), "").length());
        if (reminders.isOvertaken(round, occasion, RoundDeliveryKeys.opening(round.id(), network.id()))) {
            return new Composed.Skip("round.skipped-overtaken");
        }
        var here = missing(round, network);
        var post = asking(delivery, round, network, here);
        if (post.mentions().isEmpty()) {
            return new Composed.Skip(here.isEmpty() ? "round.skipped-answered" : "round.skipped-mentioned");
        }
        return new Composed.ChatPost(post);
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var subject = sent.subject().split(" ");
        var round = rounds.findById(subject[0]).orElseThrow();
        var network = networks.findById(subject[1]).orElseThrow();
        var here = round.isOpen() ? missing(round, network) : List.<Question>of();
        return new Composed.ChatPost(here.isEmpty() ? over(sent, round, network) : asking(sent, round, network, here));
    }

    /** Returns the unanswered questions of the network, except the questions that only coordinators are asked. */
    private List<Question> missing(Round round, Network network) {
        var missing = questions.findAllByRoundIdAndNetworkIdOrderByPosition(round.id(), network.id()).stream()
                .filter(question -> !question.isAnswered())
                .toList();
        var ofCoordinators = respondents.ofCoordinators(missing);
        return missing.stream()
                .filter(question -> !ofCoordinators.contains(question))
                .toList();
    }

    private Post asking(Delivery delivery, Round round, Network network, List<Question> here) {
        var people = respondents.of(here).values().stream()
                .flatMap(Set::stream)
                .filter(Person::hasAccount)
                .collect(Collectors.toSet());
        return Post.of(delivery.id(), page(round, network, here, delivery))
                .mentioning(mentions.of(people))
                .with(Button.main(Press.id(RoundButtonIds.BEGIN, round.id()), Phrase.of("round.answer-button")));
    }

    /**
     * Returns the content to which a sent reminder is changed after the status round has ended or everybody has
     * answered. The changed reminder mentions nobody and has no buttons.
     */
    private static Post over(Delivery sent, Round round, Network network) {
        var page = Page.titled("round.reminder.over", round.period(), network.title());
        return Post.of(
                sent.id(),
                round.isOpen()
                        ? page.line("round.reminder.answered")
                        : page.line(
                                round.cancelled() ? "round.cancelled.at" : "round.opening.closed",
                                round.requiredClosedAt()));
    }

    private Page page(Round round, Network network, List<Question> here, Delivery delivery) {
        var page = Page.titled("round.reminder.title", round.period(), network.title(), round.dueAt())
                .line("round.reminder.missing", here.size(), round.dueAt(), round.closesAt())
                .toned(Page.Tone.WARNING);
        if (network.showsMissing()) {
            page = page.line(names.list(here));
        }
        return reminders.of(round).stream()
                .filter(at -> at.isAfter(delivery.dueAt()))
                .findFirst()
                .map(next -> Phrase.of("round.reminder.next", next))
                .map(page::line)
                .orElse(page)
                .footed(Phrase.of("round.reminder.why"));
    }
}
