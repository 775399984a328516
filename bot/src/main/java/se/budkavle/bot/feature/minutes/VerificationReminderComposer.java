package se.budkavle.bot.feature.minutes;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Invited;

/**
 * Builds the private reminder of formal minutes that the person has not verified (confirmed), with buttons that open
 * the minutes.
 */
@Component
class VerificationReminderComposer implements Composer {

    private final MissingVerification missing;
    private final VerificationLines verification;
    private final MinutesFinder finder;
    private final Invited invited;

    VerificationReminderComposer(
            MissingVerification missing, VerificationLines verification, MinutesFinder finder, Invited invited) {
        this.missing = missing;
        this.verification = verification;
        this.finder = finder;
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
        var lines = new ArrayList<Phrase>();
        var buttons = new ArrayList<Button>();
        for (var one : all) {
            var heading = one.meeting().heading(finder.networkOf(one.meeting()).title());
            lines.add(Phrase.of(
                    "minutes.adjust-line",
                    heading,
                    invited.dayOf(one.meeting()),
                    verification.lastDay(one.state().minutes())));
            if (buttons.size() < Reply.Row.MOST_BUTTONS) {
                buttons.add(Button.plain(
                        Press.id(MinutesActionIds.SHOW_TO_VERIFY, one.meeting().id()),
                        all.size() == 1
                                ? Phrase.of("minutes.adjust-open")
                                : Phrase.of("minutes.missing.open-one", lines.size(), heading)));
            }
        }
        var page = Page.titled("minutes.adjust-reminder", all.size())
                .line(Phrase.joined("\n", lines))
                .footed(Phrase.of("minutes.adjust-why"));
        return new Composed.ChatPost(Post.of(delivery.id(), page).with(buttons.toArray(Button[]::new)));
    }
}
