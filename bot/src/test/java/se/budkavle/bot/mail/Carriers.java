package se.budkavle.bot.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.storage.link.SigningKey;

/** Creates email senders ({@code EmailTransport}) for tests from configuration properties, as an operator sets them. */
public final class Carriers {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final SigningKey KEY =
            new SigningKey(SigningKey.OF_LINKS, Base64.getEncoder().encodeToString(new byte[32]), NOW, 0);
    static final MailIdHeaders IDS = new MailIdHeaders("natverk@kfvn.example", "studs+*@kfvn.example", () -> KEY);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Carriers() {}

    static MailSettings settings(Map<String, ?> set) {
        var all = new HashMap<String, Object>();
        set.forEach((key, value) -> all.put("budkavle.mail." + key, value));
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("budkavle.mail", MailSettings.class);
    }

    /**
     * Returns an email sender that connects to this port on localhost, without TLS and without a log-in.
     *
     * @param more properties that override the defaults
     */
    public static EmailTransport to(int port, Map<String, ?> more) {
        return to(port, more, null);
    }

    static EmailTransport to(int port, Map<String, ?> more, SSLSocketFactory trusted) {
        var set = new HashMap<String, Object>(Map.of(
                "host",
                "localhost",
                "port",
                port,
                "tls",
                "none",
                "from",
                "natverk@kfvn.example",
                "envelope-sender",
                "studs+*@kfvn.example",
                "unsubscribe-to",
                "avsluta@kfvn.example",
                "answers-within",
                "PT2S"));
        set.putAll(more);
        return new MailConfiguration().carrier(settings(set), () -> KEY, CLOCK, trusted);
    }
}
