package se.budkavle.bot.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where calendar programs fetch what they follow; see config/application.yaml.
 *
 * @param port          of the server that gives feeds; none or negative: there are no feeds; 0: any
 * @param address       on which it listens
 * @param publicAddress how it is reached from outside, as a proxy with TLS offers it; empty: as it listens
 * @param events        whether meetings are shown in the chat's own calendar
 */
@ConfigurationProperties("budkavle.calendar")
record CalendarSettings(
        Integer port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("") String publicAddress,
        @DefaultValue("true") boolean events) {

    boolean hasFeeds() {
        return port != null && port >= 0;
    }
}
