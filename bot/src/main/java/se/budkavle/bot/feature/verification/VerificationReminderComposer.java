package se.budkavle.bot.feature.verification;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.VerificationKeys;
import se.budkavle.bot.view.minutes.VerificationLines;
import se.budkavle.storage.delivery.Delivery;
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

    VerificationReminderComposer(
            UnverifiedMinutesFinder missing, VerificationLines verification, UnverifiedList list, Invited invited) {
        this.missing = missing;
        this.verification = verification;
        this.list = list;
        this.invited = invited;
    }

    @Override
    public String name() {
        return VerificationKeys.REMINDER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var all = missing.on(
                VerificationKeys.day(delivery), delivery.requiredAddressee().id());
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
