package se.budkavle.bot.feature.verification;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.DailyReminderKey;
import se.budkavle.bot.delivery.DailyReminderQueue;
import se.budkavle.bot.feature.verification.UnverifiedMinutesFinder.Unverified;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.VerificationKeys;
import se.budkavle.bot.view.minutes.VerificationLines;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.minutes.Verifier;

/**
 * Builds the private message that tells a coordinator about formal minutes that were not verified (confirmed) in time.
 */
@Component
class VerificationOverdueComposer implements Composer {

    private final UnverifiedMinutesFinder missing;
    private final VerificationLines verification;
    private final UnverifiedList list;
    private final OwnerNames names;
    private final Invited invited;
    private final DailyReminderQueue queue;

    VerificationOverdueComposer(
            UnverifiedMinutesFinder missing,
            VerificationLines verification,
            UnverifiedList list,
            OwnerNames names,
            Invited invited,
            DailyReminderQueue queue) {
        this.missing = missing;
        this.verification = verification;
        this.list = list;
        this.names = names;
        this.invited = invited;
        this.queue = queue;
    }

    @Override
    public String name() {
        return VerificationKeys.OVERDUE;
    }

    @Override
    public Composed compose(Delivery delivery) {
        if (queue.isOvertaken(delivery)) {
            return new Composed.Skip("minutes.skipped-overtaken");
        }
        var told = DailyReminderKey.of(delivery);
        var all = missing.overdueOf(told.personId(), told::covers);
        if (all.isEmpty()) {
            return new Composed.Skip("minutes.skipped-no-adjusting");
        }
        var listed = list.of(
                all,
                MinutesButtonIds.OPEN,
                "minutes.adjust-overdue.open",
                (one, heading) -> Phrase.of(
                        "minutes.adjust-overdue.line",
                        heading,
                        invited.dayOf(one.meeting()),
                        verification.missing(one.state(), names.of(missingPeople(one), false))));
        var page = Page.titled("minutes.adjust-overdue.title", all.size())
                .toned(Page.Tone.WARNING)
                .line(listed.lines())
                .line("minutes.adjust-overdue.how", Phrase.command("minutes"))
                .footed(Phrase.of("minutes.adjust-overdue.why"));
        return new Composed.ChatPost(Post.of(delivery.id(), page).with(listed.buttons()));
    }

    private static Set<String> missingPeople(Unverified minutes) {
        return minutes.state().missing().stream().map(Verifier::personId).collect(Collectors.toSet());
    }
}
