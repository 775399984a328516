package se.budkavle.bot.feature.minutes;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.minutes.Verifier;

/**
 * Builds the private message that tells a coordinator about formal minutes that were not verified (confirmed) in time.
 */
@Component
class VerificationOverdueComposer implements Composer {

    private final MissingVerification missing;
    private final VerificationLines verification;
    private final MinutesFinder finder;
    private final OwnerNames names;
    private final Invited invited;

    VerificationOverdueComposer(
            MissingVerification missing,
            VerificationLines verification,
            MinutesFinder finder,
            OwnerNames names,
            Invited invited) {
        this.missing = missing;
        this.verification = verification;
        this.finder = finder;
        this.names = names;
        this.invited = invited;
    }

    @Override
    public String name() {
        return VerificationKeys.OVERDUE;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var all = missing.overdueOn(
                VerificationKeys.day(delivery), delivery.requiredAddressee().id());
        if (all.isEmpty()) {
            return new Composed.Skip("minutes.skipped-no-adjusting");
        }
        var lines = new ArrayList<Phrase>();
        var buttons = new ArrayList<Button>();
        for (var one : all) {
            var heading = one.meeting().heading(finder.networkOf(one.meeting()).title());
            var people = one.state().missing().stream().map(Verifier::personId).collect(Collectors.toSet());
            lines.add(Phrase.of(
                    "minutes.adjust-overdue.line",
                    heading,
                    invited.dayOf(one.meeting()),
                    verification.missing(one.state(), names.of(people, false))));
            if (buttons.size() < Reply.Row.MOST_BUTTONS) {
                buttons.add(Button.plain(
                        Press.id(MinutesActionIds.OPEN, one.meeting().id()),
                        all.size() == 1
                                ? Phrase.of("minutes.adjust-overdue.open")
                                : Phrase.of("minutes.missing.open-one", lines.size(), heading)));
            }
        }
        var page = Page.titled("minutes.adjust-overdue.title", all.size())
                .toned(Page.Tone.WARNING)
                .line(Phrase.joined("\n", lines))
                .line("minutes.adjust-overdue.how", Phrase.command("minutes"))
                .footed(Phrase.of("minutes.adjust-overdue.why"));
        return new Composed.ChatPost(Post.of(delivery.id(), page).with(buttons.toArray(Button[]::new)));
    }
}
