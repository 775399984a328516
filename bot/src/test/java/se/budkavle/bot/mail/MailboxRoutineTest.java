package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.budkavle.bot.delivery.BounceListener;

/**
 * Tests which emails the bot moves from its mailbox to another folder, and which stay there unread for people. Uses a
 * real IMAP server.
 */
class MailboxRoutineTest {

    private static final String VERP = "studs+" + BounceSamples.SIGNED + "@kfvn.example";

    private static final String BROKEN =
            "Subject: Trasig\nMIME-Version: 1.0\nContent-Type: multipart/report; boundary=a\n\nIngen del\n";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final List<String> heard = new ArrayList<>();
    private final Map<String, RuntimeException> failures = new HashMap<>();
    private GreenMailUser user;
    private RuntimeException failsAt;

    @BeforeEach
    void open() {
        server.start();
        user = server.setUser("studs@kfvn.example", "studs", "hemligt");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void handledEmailsAreMovedAndEmailsFromPeopleStayUnread() throws Exception {
        arrives(BounceSamples.postfix(VERP, "failed", "5.1.1", "550 5.1.1 User unknown"));
        arrives(BounceSamples.plain("natverk@kfvn.example", "Tack"));
        arrives(BounceSamples.plain(VERP, "Jag är på semester", "Auto-Submitted: auto-replied"));
        arrives(BounceSamples.plain("avsluta@kfvn.example", BounceSamples.SIGNED));
        arrives(BounceSamples.postfix(VERP, "delayed", "4.4.1", "450 4.4.1 no answer"));

        look(routine());

        assertThat(heard)
                .containsExactly(
                        "bounced " + BounceSamples.ID + " true 5.1.1",
                        "ended " + BounceSamples.ID,
                        "delayed " + BounceSamples.ID + " 4.4.1");
        assertThat(subjects("INBOX")).containsExactly("Tack");
        assertThat(inbox().getMessages().get(0).isSet(Flags.Flag.SEEN)).isFalse();
        assertThat(subjects("Budkavle")).hasSize(4);
    }

    @Test
    void emailsLeftInTheMailboxAreNotReadAgain() throws Exception {
        arrives(BounceSamples.exchange());
        arrives(BounceSamples.plain("natverk@kfvn.example", "Tack"));
        var routine = routine();

        look(routine);
        look(routine);
        arrives(BounceSamples.gmail());
        look(routine);

        assertThat(heard)
                .containsExactly(
                        "bounced " + BounceSamples.ID + " true 5.1.10", "bounced " + BounceSamples.ID + " true 5.1.1");
        assertThat(subjects("INBOX")).containsExactly("Tack");
    }

    @Test
    void anUnreadableEmailDoesNotBlockOtherEmails() throws Exception {
        arrives(BROKEN);
        arrives(BounceSamples.exchange());

        look(routine());

        assertThat(failures).isEmpty();
        assertThat(heard).containsExactly("bounced " + BounceSamples.ID + " true 5.1.10");
        assertThat(subjects("INBOX")).containsExactly("Trasig");
    }

    @Test
    void anEmailWhoseHandlingFailedIsReadAgain() throws Exception {
        arrives(BounceSamples.gmail());
        failsAt = new IllegalStateException("the database is away");
        var routine = routine();

        look(routine);
        assertThat(subjects("INBOX")).hasSize(1);
        failsAt = null;
        look(routine);

        assertThat(heard).containsExactly("bounced " + BounceSamples.ID + " true 5.1.1");
        assertThat(subjects("INBOX")).isEmpty();
    }

    @Test
    void manyUnreadableEmailsDoNotBlockOtherEmails() {
        for (int i = 0; i < 3; i++) {
            arrives(BROKEN);
        }
        arrives(BounceSamples.exchange());
        var routine = routine(Map.of("at-once", 3));

        look(routine);
        look(routine);

        assertThat(failures).isEmpty();
        assertThat(heard).containsExactly("bounced " + BounceSamples.ID + " true 5.1.10");
    }

    @Test
    void manyEmailsWhoseHandlingFailedDoNotBlockOtherEmails() {
        for (int i = 0; i < 3; i++) {
            arrives(BounceSamples.plain("avsluta@kfvn.example", BounceSamples.SIGNED));
        }
        arrives(BounceSamples.postfix(VERP, "delayed", "4.4.1", "450 4.4.1 no answer"));
        failsAt = new IllegalStateException("the database is away");
        var routine = routine(Map.of("at-once", 3));

        look(routine);
        look(routine);

        assertThat(failures).hasSize(3);
        assertThat(heard).containsExactly("delayed " + BounceSamples.ID + " 4.4.1");
    }

    @Test
    void withoutAConfiguredMailboxNoEmailIsRead() {
        look(routine(Map.of("host", "")));

        assertThat(heard).isEmpty();
    }

    @Test
    void aWrongMailboxPasswordMakesTheRoutineFail() {
        assertThatThrownBy(() -> look(routine(Map.of("password", "fel"))))
                .hasMessageContaining("budkavle.mail.bounces");
    }

    private MailboxRoutine routine() {
        return routine(Map.of());
    }

    private MailboxRoutine routine(Map<String, Object> more) {
        var set = new HashMap<String, Object>(Map.of(
                "host",
                "127.0.0.1",
                "port",
                server.getImap().getPort(),
                "tls",
                "none",
                "username",
                "studs",
                "password",
                "hemligt"));
        set.putAll(more);
        var all = new HashMap<String, Object>();
        set.forEach((key, value) -> all.put("budkavle.mail.bounces." + key, value));
        var mailbox = new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("budkavle.mail.bounces", MailboxSettings.class);
        var settings = Carriers.settings(Map.of(
                "from",
                "natverk@kfvn.example",
                "envelope-sender",
                "studs+*@kfvn.example",
                "unsubscribe-to",
                "avsluta@kfvn.example"));
        return new MailConfiguration().mailbox(mailbox, settings, () -> Carriers.KEY, bounces(), this::ends, null);
    }

    private void ends(String letterId) {
        if (failsAt != null) {
            throw failsAt;
        }
        heard.add("ended " + letterId);
    }

    private BounceListener bounces() {
        return new BounceListener() {
            @Override
            public void bounced(String letterId, boolean hard, String statusCode) {
                if (failsAt != null) {
                    throw failsAt;
                }
                heard.add("bounced " + letterId + " " + hard + " " + statusCode);
            }

            @Override
            public void refused(String letterId, String status) {
                throw new UnsupportedOperationException("Only a mail server refuses");
            }

            @Override
            public void delayed(String letterId, String statusCode) {
                heard.add("delayed " + letterId + " " + statusCode);
            }
        };
    }

    private void look(MailboxRoutine routine) {
        failures.clear();
        routine.look(Instant.EPOCH, (id, action) -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                failures.put(id, e);
            }
        });
    }

    private void arrives(String mail) {
        user.deliver(BounceSamples.mail(mail));
    }

    private MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private List<String> subjects(String folder) throws Exception {
        var subjects = new ArrayList<String>();
        for (var message : server.getManagers()
                .getImapHostManager()
                .getFolder(user, folder)
                .getMessages()) {
            subjects.add(message.getMimeMessage().getSubject());
        }
        return subjects;
    }
}
