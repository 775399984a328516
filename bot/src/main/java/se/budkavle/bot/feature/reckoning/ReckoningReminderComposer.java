package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.DailyMentionLimit;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.delivery.ObsoleteReminderCheck;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.reckoning.ReckoningAnswers;
import se.budkavle.storage.reckoning.Reckonings;

/**
 * Builds the only reminder of the yearly reckoning (review of the year), for the channel of a network that has not
 * answered. The reminder mentions (notifies by @) the people who hold the network's seats.
 */
@Component
class ReckoningReminderComposer implements Composer {

    private final Reckonings reckonings;
    private final ReckoningAnswers answers;
    private final ReckoningFinder finder;
    private final Memberships memberships;
    private final People people;
    private final MentionedAccountFinder mentions;
    private final DailyMentionLimit limit;
    private final ObsoleteReminderCheck obsolete;
    private final Association association;
    private final Clock clock;

    ReckoningReminderComposer(
            Reckonings reckonings,
            ReckoningAnswers answers,
            ReckoningFinder finder,
            Memberships memberships,
            People people,
            MentionedAccountFinder mentions,
            DailyMentionLimit limit,
            ObsoleteReminderCheck obsolete,
            Association association,
            Clock clock) {
        this.reckonings = reckonings;
        this.answers = answers;
        this.finder = finder;
        this.memberships = memberships;
        this.people = people;
        this.mentions = mentions;
        this.limit = limit;
        this.obsolete = obsolete;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ReckoningKeys.REMINDER;
    }

    /**
     * Returns the same key for all reminders of a day, so that the bot mentions a member of several networks only once.
     */
    @Override
    public String occasion(Delivery delivery) {
        return limit.today(ReckoningKeys.REMINDER);
    }

    @Override
    public Composed compose(Delivery delivery) {
        var reckoning = reckonings.findById(delivery.subject()).orElseThrow();
        var network = finder.network(reckoning);
        if (!network.isAlive()) {
            return new Composed.Skip("reckoning.skipped-ended");
        }
        if (reckoning.isWithdrawn()) {
            return new Composed.Skip("reckoning.skipped-withdrawn");
        }
        if (!reckoning.isOpen(clock.instant())) {
            return new Composed.Skip("reckoning.skipped-over");
        }
        if (answers.latestOf(reckoning.id()).isPresent()) {
            return new Composed.Skip("reckoning.skipped-answered");
        }
        if (obsolete.isOvertaken(delivery.dueAt(), List.of(), ReckoningKeys.opening(reckoning.id()))) {
            return new Composed.Skip("reckoning.skipped-overtaken");
        }
        var page = Page.titled("reckoning.reminder.title", String.valueOf(reckoning.year()), network.title())
                .line("reckoning.reminder.missing", reckoning.dueAt())
                .toned(Page.Tone.WARNING)
                .footed(Phrase.of("reckoning.reminder.why"));
        return new Composed.ChatPost(Post.of(delivery.id(), page)
                .mentioning(mentions.of(people.findAllByIdIn(seated(network))))
                .with(Button.main(Press.id(ReckoningPresses.ANSWER, reckoning.id()), Phrase.of("reckoning.answer"))));
    }

    private Set<String> seated(Network network) {
        return memberships.activeIn(network.id(), association.today(clock)).stream()
                .filter(one -> one.role().holdsSeat())
                .map(Membership::personId)
                .collect(Collectors.toSet());
    }
}
