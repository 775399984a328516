package se.budkavle.bot.feature.minutes;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MinutesDeliveryKey;
import se.budkavle.bot.delivery.MinutesPosts;
import se.budkavle.bot.view.minutes.MinutesFiles;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.MinutesWords;
import se.budkavle.bot.view.minutes.VerificationButtons;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;

/** Builds the chat message with a meeting's minutes and their files, for the network's channel. */
@Component
class MinutesComposer implements LiveComposer {

    private final MinutesFinder finder;
    private final MinutesReader reader;
    private final AllMinutes minutes;
    private final MinutesPosts posts;
    private final MinutesMessage pages;
    private final MinutesFiles files;

    MinutesComposer(
            MinutesFinder finder,
            MinutesReader reader,
            AllMinutes minutes,
            MinutesPosts posts,
            MinutesMessage pages,
            MinutesFiles files) {
        this.finder = finder;
        this.reader = reader;
        this.minutes = minutes;
        this.posts = posts;
        this.pages = pages;
        this.files = files;
    }

    @Override
    public String name() {
        return MinutesDeliveryKey.COMPOSER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        if (posts.isReplaced(delivery)) {
            return new Composed.Skip("minutes.skipped-replaced");
        }
        return composed(delivery);
    }

    /**
     * Returns the current content of the sent message. Returns a {@code Skip} while the minutes are open for a
     * correction. During a correction, the chat message thus still shows the latest sent edition.
     */
    @Override
    public Composed refreshed(Delivery sent) {
        return composed(sent);
    }

    private Composed composed(Delivery delivery) {
        if (minutes.findById(delivery.subject()).filter(Minutes::isFinished).isEmpty()) {
            return new Composed.Skip("minutes.skipped-reopened");
        }
        var view = reader.of(finder.existing(delivery.subject()));
        var post = Post.of(delivery.id(), pages.of(view).footed(MinutesWords.smallPrint(view.kind())));
        var waiting = view.verification().filter(state -> !state.missing().isEmpty());
        if (waiting.isPresent()) {
            post = post.with(VerificationButtons.of(waiting.get()));
        }
        for (var file : files.of(view)) {
            post = post.with(file);
        }
        return new Composed.ChatPost(post);
    }
}
