package se.budkavle.bot.feature.verification;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.DailyReminderKey;
import se.budkavle.bot.delivery.DailyReminderQueue;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.VerificationKeys;
import se.budkavle.bot.view.minutes.VerificationLines;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Invited;

/**
 * Builds the private message that reminds a person of formal minutes to verify (confirm), with buttons that open the
 * minutes.
 */
@Component
class VerificationReminderComposer implements Composer {

    private final UnverifiedMinutesFinder missing;
    private final VerificationLines verification;
    private final UnverifiedList list;
    private final Invited invited;
    private final Networks networks;
    private final Rights rights;
    private final DailyReminderQueue queue;

    VerificationReminderComposer(
            UnverifiedMinutesFinder missing,
            VerificationLines verification,
            UnverifiedList list,
            Invited invited,
            Networks networks,
            Rights rights,
            DailyReminderQueue queue) {
        this.missing = missing;
        this.verification = verification;
        this.list = list;
        this.invited = invited;
        this.networks = networks;
        this.rights = rights;
        this.queue = queue;
    }

    @Override
    public String name() {
        return VerificationKeys.REMINDER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        if (queue.isOvertaken(delivery)) {
            return new Composed.Skip("minutes.skipped-overtaken");
        }
        var told = DailyReminderKey.of(delivery);
        var person = told.personId();
        var reads = rights.reading(person);
        var all = missing.of(person, told::covers).stream()
                .filter(one ->
                        reads.test(networks.findById(one.meeting().networkId()).orElseThrow()))
                .toList();
        if (all.isEmpty()) {
            return new Composed.Skip("minutes.skipped-no-adjusting");
        }
        var listed = list.of(
                all,
                MinutesButtonIds.SHOW_TO_VERIFY,
                "minutes.adjust-open",
                (one, heading) -> Phrase.of(
                        "minutes.adjust-line",
                        heading,
                        invited.dayOf(one.meeting()),
                        verification.lastDay(one.state().minutes())));
        var page = Page.titled("minutes.adjust-reminder", all.size())
                .line(listed.lines())
                .footed(Phrase.of("minutes.adjust-why"));
        return new Composed.ChatPost(Post.of(delivery.id(), page).with(listed.buttons()));
    }
}
