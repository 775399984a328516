package se.budkavle.bot.journeys;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.BatchComposer;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;

/**
 * The main class of the bot for tests that kill the bot's process. Sets the clock ahead by a given duration, and builds
 * a short sample message for each recipient.
 */
final class CrashTestBot {

    static final String COMPOSER = "to-kill";
    /** The line that the process prints to standard output just before it sends a message to a recipient. */
    static final String WRITING = "writing";

    private CrashTestBot() {}

    /**
     * Starts the bot.
     *
     * @param arguments how far the clock is set ahead, as an ISO 8601 duration, followed by the bot's own arguments
     */
    public static void main(String[] arguments) {
        var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[0]));
        var application = ExcludeTestBeans.application();
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.registerBean("clock", Clock.class, () -> clock);
            context.registerBean(Words.class);
        });
        application.run(Stream.of(arguments).skip(1).toArray(String[]::new));
    }

    static final class Words implements BatchComposer {

        @Override
        public String name() {
            return COMPOSER;
        }

        @Override
        public Composed compose(Batch batch, BatchRecipient recipient) {
            System.out.println(WRITING);
            return recipient.way() == Addressee.Kind.MAIL
                    ? new Composed.Mail(new Email(
                            recipient.id(),
                            recipient.addressee().id(),
                            null,
                            "Network",
                            null,
                            "News",
                            Locale.ENGLISH,
                            "<h1>News</h1>",
                            "News",
                            null,
                            null,
                            null,
                            List.of()))
                    : new Composed.ChatPost(Post.of(recipient.id(), Page.of(Phrase.words("News"))));
        }
    }
}
