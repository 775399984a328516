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
import se.budkavle.bot.delivery.Letter;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.Recipient;

/** Runs the bot in its own process, with a composer for batches and a clock that can be set ahead. */
final class BotToKill {

    static final String COMPOSER = "to-kill";
    /** The line on standard output that announces the sending to a recipient. */
    static final String WRITING = "writing";

    private BotToKill() {}

    /** @param arguments how far the clock is ahead, followed by the bot's own arguments */
    public static void main(String[] arguments) {
        var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[0]));
        var application = OnlyTheProduct.application();
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
        public Composed compose(Batch batch, Recipient recipient) {
            System.out.println(WRITING);
            return recipient.way() == Addressee.Kind.MAIL
                    ? new Composed.Mail(new Letter(
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
