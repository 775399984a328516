package se.budkavle.bot.feature.verification;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesFiles;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.VerificationButtons;
import se.budkavle.bot.view.minutes.VerificationKeys;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the private message that asks a person to verify (confirm) formal meeting minutes that were just sent or
 * corrected.
 */
@Component
class VerificationRequestComposer implements Composer {

    private final MinutesFinder finder;
    private final MinutesReader reader;
    private final VerificationRequestMessage pages;
    private final MinutesFiles files;
    private final Rights rights;

    VerificationRequestComposer(
            MinutesFinder finder,
            MinutesReader reader,
            VerificationRequestMessage pages,
            MinutesFiles files,
            Rights rights) {
        this.finder = finder;
        this.reader = reader;
        this.pages = pages;
        this.files = files;
        this.rights = rights;
    }

    @Override
    public String name() {
        return VerificationKeys.REQUEST;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var subject = delivery.subject().split(" ");
        var view = reader.of(finder.existing(subject[0]));
        var state = view.verification()
                .filter(one -> one.minutes().edition() == Integer.parseInt(subject[1]))
                .filter(one -> one.isMissing(subject[2]));
        if (state.isEmpty()) {
            return new Composed.Skip("minutes.skipped-no-adjusting");
        }
        if (!rights.mayRead(subject[2], view.network())) {
            return new Composed.Skip("meeting.skipped-not-concerned");
        }
        var post = Post.of(delivery.id(), pages.of(view).footed(Phrase.of("minutes.adjust-why")))
                .with(VerificationButtons.of(state.get()));
        for (var file : files.of(view)) {
            post = post.with(file);
        }
        return new Composed.ChatPost(post);
    }
}
