package se.budkavle.bot.feature.verification;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.VerificationKeys;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.minutes.VerifierComments;

/** Builds the private message that sends a verifier's comment to the people who write the minutes. */
@Component
class VerifierCommentComposer implements Composer {

    private final VerifierComments comments;
    private final MinutesFinder finder;
    private final Invited invited;
    private final Rights rights;

    VerifierCommentComposer(VerifierComments comments, MinutesFinder finder, Invited invited, Rights rights) {
        this.comments = comments;
        this.finder = finder;
        this.invited = invited;
        this.rights = rights;
    }

    @Override
    public String name() {
        return VerificationKeys.COMMENT;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var comment = comments.findById(delivery.subject()).orElseThrow();
        var meeting = finder.existing(comment.meetingId());
        var network = finder.networkOf(meeting);
        if (!rights.mayRead(delivery.requiredAddressee().id(), network)) {
            return new Composed.Skip("meeting.skipped-not-concerned");
        }
        var page = Page.titled("minutes.comment-title", meeting.heading(network.title()), invited.dayOf(meeting))
                .line("minutes.comment-by." + comment.part(), comment.edition())
                .line(Phrase.quote(Phrase.words(comment.text())))
                .footed(Phrase.of("minutes.comment-why"));
        return new Composed.ChatPost(Post.of(delivery.id(), page)
                .with(Button.plain(Press.id(MinutesButtonIds.OPEN, meeting.id()), Phrase.of("minutes.missing.open"))));
    }
}
