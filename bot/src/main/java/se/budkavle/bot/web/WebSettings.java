package se.budkavle.bot.web;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the web server listens and how it is reached; see config/application.yaml.
 *
 * @param port negative: no web server; 0: any free port
 * @param address the address on which it listens
 * @param publicAddress the address outside, for example of a proxy with TLS; empty: the address on which it listens
 * @param trustedProxies addresses or networks (10.0.0.0/8) whose X-Forwarded-For is trusted; empty: this machine and
 *     private networks
 * @param requestsAnHour how many requests an hour one client may make
 * @param formsAnHour how many forms of public pages an hour one client may send
 */
@ConfigurationProperties("budkavle.web")
record WebSettings(
        @DefaultValue("8081") int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("") String publicAddress,
        @DefaultValue({}) List<String> trustedProxies,
        @DefaultValue("1200") int requestsAnHour,
        @DefaultValue("20") int formsAnHour) {

    boolean isOn() {
        return port >= 0;
    }

    /** Tells whether the public address uses HTTPS. */
    boolean isEncrypted() {
        return publicAddress.toLowerCase(Locale.ROOT).startsWith("https://");
    }
}
