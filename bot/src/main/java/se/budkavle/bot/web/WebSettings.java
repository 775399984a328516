package se.budkavle.bot.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The web server's port, addresses and rate limits, from config/application.yaml.
 *
 * @param port the port to listen on; negative to disable the web server, 0 for any free port
 * @param address the network address on which the web server listens
 * @param publicAddress the address with which links begin, for example the address of a TLS proxy; if empty, the
 *     address on which the server listens
 * @param trustedProxies the IP addresses or networks (such as 10.0.0.0/8) of the proxies whose X-Forwarded-For header
 *     is trusted; if no proxies are listed but a public address is set, only this machine is trusted
 * @param requestsAnHour the maximum number of requests per client and hour
 * @param formsAnHour the maximum number of forms per client and hour on public pages
 */
@ConfigurationProperties("budkavle.web")
record WebSettings(
        @DefaultValue("8081") int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("") String publicAddress,
        @DefaultValue({}) List<String> trustedProxies,
        @DefaultValue("1200") int requestsAnHour,
        @DefaultValue("20") int formsAnHour) {

    private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/\\s]+(/\\S*)?");

    WebSettings {
        if (!publicAddress.isBlank() && !ADDRESS.matcher(publicAddress).matches()) {
            throw new IllegalArgumentException(
                    "budkavle.web.public-address must begin with https:// or http:// and a host, and is "
                            + publicAddress);
        }
    }

    boolean isOn() {
        return port >= 0;
    }

    /**
     * Returns the addresses and networks whose X-Forwarded-For header is trusted. Returns an empty list if neither
     * proxies nor a public address are configured: without a proxy, every X-Forwarded-For header comes from the client
     * itself and may be forged.
     */
    List<String> proxies() {
        return !trustedProxies.isEmpty() ? trustedProxies : publicAddress.isBlank() ? List.of() : THIS_MACHINE;
    }

    /** Returns whether the public address uses HTTPS. */
    boolean isEncrypted() {
        return publicAddress.toLowerCase(Locale.ROOT).startsWith("https://");
    }
}
