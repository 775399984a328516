package se.budkavle.bot.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.bot.delivery.BatchBot;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.mail.Carriers;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Measures how many emails per second reach a mail server. The bot, which records each email on disk, is compared with
 * a plain loop that uses the library Angus Mail over one connection.
 */
@Tag("bench")
class EmailBench {

    private static final int LETTERS = 1_000;
    private static final int ROUNDS = 3;
    private static final int WARMING = 1;

    @TempDir
    private Path folder;

    @Test
    void theEmailsPerSecondOfTheBotAndOfAPlainLoopAreMeasured() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        try (var storage = OpenStorage.on(new Database("jdbc:sqlite:" + folder.resolve("bench.db"), null, null));
                var one = new BatchBot(storage.context(), carrier(port, 1));
                var two = new BatchBot(storage.context(), carrier(port, 2))) {
            List<Double> bare = new ArrayList<>();
            List<Double> tuned = new ArrayList<>();
            List<Double> withOne = new ArrayList<>();
            List<Double> withTwo = new ArrayList<>();
            for (int round = 0; round < WARMING + ROUNDS; round++) {
                add(bare, round, asDelivered(() -> bare(port)));
                server.purgeEmailFromAllMailboxes();
                add(tuned, round, bare(port));
                server.purgeEmailFromAllMailboxes();
                add(withOne, round, ours(one));
                server.purgeEmailFromAllMailboxes();
                add(withTwo, round, ours(two));
                server.purgeEmailFromAllMailboxes();
            }
            print("bare Angus Mail, one connection", bare, bare);
            print("the same, its encoder named", tuned, bare);
            print("ours, one connection", withOne, bare);
            print("ours, two connections", withTwo, bare);
        } finally {
            server.stop();
        }
    }

    private static EmailTransport carrier(int port, int connections) {
        return Carriers.to(port, Map.of("connections", connections, "per-minute", 0));
    }

    private static void add(List<Double> to, int round, double perSecond) {
        if (round >= WARMING) {
            to.add(perSecond);
        }
    }

    private static double ours(BatchBot bot) {
        var batch = bot.order(LETTERS);
        long start = System.nanoTime();
        while (!bot.isDone(batch)) {
            bot.look();
        }
        return perSecond(start);
    }

    private interface Loop {
        double perSecond() throws MessagingException;
    }

    /**
     * Runs the loop with Angus Mail's default settings, which search all jars for an encoder. Removes the system
     * property with which the bot sets the encoder for the whole JVM, and restores it afterwards.
     */
    private static double asDelivered(Loop loop) throws MessagingException {
        var named = System.clearProperty(StreamProvider.class.getName());
        try {
            return loop.perSecond();
        } finally {
            System.setProperty(StreamProvider.class.getName(), named);
        }
    }

    private static double bare(int port) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(port));
        var session = Session.getInstance(properties);
        long start = System.nanoTime();
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 0; i < LETTERS; i++) {
                var message = message(session, i);
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
        return perSecond(start);
    }

    private static MimeMessage message(Session session, int number) throws MessagingException {
        var letter = BatchBot.letter(String.valueOf(number), "reader" + number + "@example.org");
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress("newsletter@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), "UTF-8");
        var text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static double perSecond(long start) {
        return LETTERS * 1e9 / (System.nanoTime() - start);
    }

    private static void print(String name, List<Double> perSecond, List<Double> bare) {
        System.out.printf(
                Locale.ROOT,
                "%-32s %6.0f letters a second, ratio %.2f%n",
                name,
                median(perSecond),
                median(perSecond) / median(bare));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
