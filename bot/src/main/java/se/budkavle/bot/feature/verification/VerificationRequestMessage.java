package se.budkavle.bot.feature.verification;

import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.view.minutes.MinutesView;
import se.budkavle.bot.view.minutes.MinutesWords;
import se.budkavle.bot.view.minutes.VerificationLines;
import se.budkavle.storage.meeting.Invited;

/**
 * Builds the private message that asks a verifier to verify (confirm) formal minutes, with the minutes' files attached.
 */
@Component
class VerificationRequestMessage {

    private final VerificationLines lines;
    private final Invited invited;

    VerificationRequestMessage(VerificationLines lines, Invited invited) {
        this.lines = lines;
        this.invited = invited;
    }

    Page of(MinutesView view) {
        var page = Page.titled(MinutesWords.title(view.kind()), view.heading(), invited.dayOf(view.meeting()))
                .line("minutes.adjust-asks");
        var correction = view.correction();
        if (correction.isPresent()) {
            page = page.line(correction.get());
        }
        for (var line : lines.of(view)) {
            page = page.line(line);
        }
        return page;
    }
}
