package se.budkavle.bot.journeys;

import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.NewId;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * The main class of the bot for tests with several instances. Its command stores the number that it gets as an option.
 * For every tenth number, it also queues a channel message.
 */
final class NumberCommandBot {

    static final String COMMAND = "contract echo";
    static final String STORED = "number.stored";

    private static final int POSTED = 10;
    private static final Pattern TEXT = Pattern.compile("Number (\\d+) stored");

    private NumberCommandBot() {}

    public static void main(String[] arguments) {
        var application = ExcludeTestBeans.application();
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.registerBean(Store.class);
            context.registerBean(Words.class);
        });
        application.run(arguments);
    }

    static boolean isPosted(long number) {
        return number % POSTED == 0;
    }

    /** Returns the text of the reply to the command, and of the channel message, for this number. */
    static String text(long number) {
        return "Number " + number + " stored";
    }

    /** Finds the number in a text that was built by {@link #text}, possibly with other text around it. */
    static long number(String text) {
        var found = TEXT.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException(text);
        }
        return Long.parseLong(found.group(1));
    }

    static final class Store implements Command {

        private final AuditLog audit;
        private final Deliveries deliveries;
        private final TransactionTemplate transaction;
        private final Clock clock;

        Store(AuditLog audit, Deliveries deliveries, TransactionTemplate transaction, Clock clock) {
            this.audit = audit;
            this.deliveries = deliveries;
            this.transaction = transaction;
            this.clock = clock;
        }

        @Override
        public Spec spec() {
            return Spec.of(COMMAND).asking("number", Spec.Kind.INTEGER);
        }

        @Override
        public Reply run(Call call) {
            long number = call.perhapsNumber("number").orElseThrow();
            var now = clock.instant();
            transaction.executeWithoutResult(any -> {
                audit.save(AuditEntry.of(null, STORED, String.valueOf(number), null, now));
                if (isPosted(number)) {
                    deliveries.save(Delivery.of(
                            "number:" + NewId.next(),
                            Words.NAME,
                            String.valueOf(number),
                            Addressee.channel(call.channelId()),
                            now,
                            now));
                }
            });
            return Reply.page(Page.of(Phrase.words(text(number))));
        }
    }

    static final class Words implements Composer {

        private static final String NAME = "number";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Composed compose(Delivery delivery) {
            return new Composed.ChatPost(
                    Post.of(delivery.id(), Page.of(Phrase.words(text(Long.parseLong(delivery.subject()))))));
        }
    }
}
