package se.budkavle.bot.feature.poll;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.ObsoleteReminderCheck;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;

/** Builds the reminder of an open poll. The reminder mentions (notifies by @) only people who have not voted. */
@Component
class PollReminderComposer implements LiveComposer {

    private final Polls polls;
    private final People people;
    private final PollFinder context;
    private final PollVoterFinder voters;
    private final PollPost posts;
    private final PollSchedule hours;
    private final ObsoleteReminderCheck reminders;
    private final Clock clock;

    PollReminderComposer(
            Polls polls,
            People people,
            PollFinder context,
            PollVoterFinder voters,
            PollPost posts,
            PollSchedule hours,
            ObsoleteReminderCheck reminders,
            Clock clock) {
        this.polls = polls;
        this.people = people;
        this.context = context;
        this.voters = voters;
        this.posts = posts;
        this.hours = hours;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return PollDeliveryKeys.REMINDER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var poll = polls.findById(delivery.subject()).orElseThrow();
        if (!context.network(poll).isAlive()) {
            return new Composed.Skip("poll.skipped-ended");
        }
        if (!poll.takesAnswersAt(clock.instant())) {
            return new Composed.Skip("poll.skipped-closed");
        }
        if (isOvertaken(poll, delivery)) {
            return new Composed.Skip("poll.skipped-overtaken");
        }
        var missing = voters.missing(poll);
        var mentioned = voters.accounts(missing);
        if (mentioned.isEmpty()) {
            return new Composed.Skip("poll.skipped-answered");
        }
        return new Composed.ChatPost(Post.of(delivery.id(), page(poll, missing, delivery))
                .mentioning(mentioned, Phrase.of("poll.reminder.why"))
                .with(PollPost.answer(poll)));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var poll = polls.findById(sent.subject()).orElseThrow();
        return compose(sent) instanceof Composed.ChatPost asking
                ? asking
                : new Composed.ChatPost(Post.of(
                        sent.id(),
                        Page.titled(
                                        "poll.reminder.over",
                                        poll.title(),
                                        context.network(poll).title())
                                .line(posts.state(poll))));
    }

    private boolean isOvertaken(Poll poll, Delivery delivery) {
        var scheduled = hours.reminders(poll);
        return scheduled.stream()
                .filter(at -> PollDeliveryKeys.reminder(poll, at).equals(delivery.key()))
                .anyMatch(at -> reminders.isOvertaken(at, scheduled, PollDeliveryKeys.poll(poll.id())));
    }

    private Page page(Poll poll, Set<String> missing, Delivery delivery) {
        var network = context.network(poll);
        var page = Page.titled("poll.reminder.title", poll.title(), network.title(), poll.closesAt())
                .line("poll.reminder.missing", missing.size(), poll.closesAt())
                .toned(Page.Tone.WARNING);
        if (network.showsMissing()) {
            page = page.line(
                    "poll.reminder.names",
                    NameJoiner.of(people.findAllByIdIn(missing).stream()
                            .map(Person::name)
                            .sorted(SwedishNameOrder.ORDER)));
        }
        var next = hours.reminders(poll).stream()
                .filter(at -> at.isAfter(delivery.dueAt()))
                .findFirst();
        return next.isPresent() ? page.line("poll.reminder.next", next.get()) : page;
    }
}
