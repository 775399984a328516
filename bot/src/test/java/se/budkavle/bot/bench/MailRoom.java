package se.budkavle.bot.bench;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import se.budkavle.bot.delivery.LetterCarrier;

/** The room mail alone, set as an operator sets it, on a mail server of a benchmark. */
final class MailRoom {

    private MailRoom() { }

    /** As fast as the server takes them. */
    static LetterCarrier to(int port, int connections) {
        return to(port, connections, 0);
    }

    static LetterCarrier to(int port, int connections, int perMinute) {
        return new SpringApplicationBuilder(Wiring.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                .properties(Map.of("budkavle.mail.host", "localhost", "budkavle.mail.port", port, "budkavle.mail.tls", "none",
                        "budkavle.mail.from", "newsletter@example.org", "budkavle.mail.connections", connections,
                        "budkavle.mail.per-minute", perMinute))
                .run().getBean(LetterCarrier.class);
    }

    @ComponentScan("se.budkavle.bot.mail")
    @ConfigurationPropertiesScan("se.budkavle.bot.mail")
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
