package se.budkavle.bot.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Determines the client's IP address. Behind a trusted proxy, the client's address is the rightmost address in
 * X-Forwarded-For that does not belong to a trusted proxy. All other addresses in X-Forwarded-For are ignored, because
 * a client can forge them.
 */
class ClientAddress {

    /**
     * The name of the servlet request attribute that contains the client's key for rate limits. The limits for forms
     * and private links count a client's requests by this key.
     */
    static final String ATTRIBUTE = "client";

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[(.+)](?::\\d{1,5})?");
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):\\d{1,5}");
    /** Matches only complete IPv4 addresses, because Java would look up any other text as a host name in DNS. */
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]{1,44}");
    private static final int NETWORK_BYTES = 8;

    private final InetAddressSet trusted = new InetAddressSet();

    ClientAddress(List<String> trustedProxies) {
        trusted.addAll(trustedProxies);
    }

    /**
     * Returns the client's key for rate limits: the IPv4 address, or the /64 network of an IPv6 address. One internet
     * customer usually owns a whole /64 network.
     */
    String of(Request request) {
        var nearest = ((InetSocketAddress) request.getConnectionMetaData().getRemoteSocketAddress()).getAddress();
        return key(client(nearest, request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR)));
    }

    /**
     * Returns the client's address: the peer address of the connection or, behind trusted proxies, an address from the
     * X-Forwarded-For header.
     *
     * @param connected the peer address of the connection
     * @param forwarded the values of the X-Forwarded-For header, one per header line
     */
    InetAddress client(InetAddress connected, List<String> forwarded) {
        var hops = forwarded.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        var nearest = connected;
        for (int at = hops.size() - 1; at >= 0 && isProxy(nearest); at--) {
            var next = parsed(hops.get(at));
            if (next.isEmpty()) {
                return nearest;
            }
            nearest = next.get();
        }
        return nearest;
    }

    boolean isProxy(InetAddress connected) {
        return trusted.test(connected);
    }

    static String key(InetAddress client) {
        if (!(client instanceof Inet6Address)) {
            return client.getHostAddress();
        }
        var network = Arrays.copyOf(Arrays.copyOf(client.getAddress(), NETWORK_BYTES), client.getAddress().length);
        try {
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Sixteen bytes are an IPv6 address", e);
        }
    }

    /**
     * Parses one address of X-Forwarded-For, with or without brackets and port. Returns empty if the text is not an IP
     * address.
     */
    private static Optional<InetAddress> parsed(String hop) {
        var bracketed = IN_BRACKETS.matcher(hop);
        var ported = WITH_PORT.matcher(hop);
        var address = bracketed.matches() ? bracketed.group(1) : ported.matches() ? ported.group(1) : hop;
        if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
