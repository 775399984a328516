package se.budkavle.bot.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/** Finds out who asks: behind a trusted proxy, the nearest address in X-Forwarded-For that is none itself. Others could say anything. */
class ClientAddress {

    /** Digits only: a name would be looked up. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

    private final InetAddressSet trusted = new InetAddressSet();

    ClientAddress(List<String> trustedProxies) {
        trusted.addAll(trustedProxies);
    }

    String of(Request request) {
        var nearest = ((InetSocketAddress) request.getConnectionMetaData().getRemoteSocketAddress()).getAddress();
        var forwarded = request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR).stream()
                .flatMap(line -> Arrays.stream(line.split(","))).map(String::strip).toList();
        for (int at = forwarded.size() - 1; at >= 0 && isTrusted(nearest) && NUMERIC.matcher(forwarded.get(at)).matches(); at--) {
            nearest = parsed(forwarded.get(at), nearest);
        }
        return nearest.getHostAddress();
    }

    private boolean isTrusted(InetAddress one) {
        return trusted.isEmpty() ? one.isLoopbackAddress() || one.isSiteLocalAddress() : trusted.test(one);
    }

    private static InetAddress parsed(String numeric, InetAddress otherwise) {
        try {
            return InetAddress.getByName(numeric);
        } catch (UnknownHostException noAddress) {
            return otherwise;
        }
    }
}
