package se.budkavle.bot.web;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the web server listens and how it is reached; see config/application.yaml.
 *
 * @param port            negative: there is no web server; 0: any
 * @param address         on which it listens
 * @param publicAddress   how it is reached from outside, as a proxy with TLS offers it; empty: as it listens
 * @param trustedProxies  addresses or networks (10.0.0.0/8) whose X-Forwarded-For is believed; none: this machine and private networks
 * @param requestsAnHour  how many requests one address may make in an hour
 * @param formsAnHour     how many forms of pages that anyone may open one address may send in an hour
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

    /** Whether people reach it by HTTPS only. */
    boolean isEncrypted() {
        return publicAddress.toLowerCase(Locale.ROOT).startsWith("https://");
    }
}
