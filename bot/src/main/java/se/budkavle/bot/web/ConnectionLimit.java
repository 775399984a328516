package se.budkavle.bot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.Channel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.SelectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Limits the number of open connections per client address, so that one client cannot use up all connections of the web
 * server. Closes each connection above the limit immediately. Does not limit the connections of trusted proxies,
 * because a proxy's connections serve many clients.
 */
class ConnectionLimit implements SelectorManager.AcceptListener {

    private final int most;
    private final ClientAddress clients;
    private final Map<Channel, String> open = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    ConnectionLimit(int most, ClientAddress clients) {
        this.most = most;
        this.clients = clients;
    }

    @Override
    public synchronized void onAccepting(SelectableChannel channel) {
        try {
            var client = client((SocketChannel) channel);
            if (client.isEmpty()) {
                return;
            }
            open.put(channel, client.get());
            if (counts.merge(client.get(), 1, Integer::sum) > most) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, @Nullable Throwable failure) {
        onClosed(channel);
    }

    @Override
    public synchronized void onClosed(SelectableChannel channel) {
        var client = open.remove(channel);
        if (client != null) {
            counts.computeIfPresent(client, (any, count) -> count == 1 ? null : count - 1);
        }
    }

    /**
     * Returns the client's rate-limit key. Returns empty for trusted proxies, and for connections without a remote IP
     * address.
     */
    private Optional<String> client(SocketChannel channel) throws IOException {
        return channel.getRemoteAddress() instanceof InetSocketAddress remote && !clients.isProxy(remote.getAddress())
                ? Optional.of(ClientAddress.key(remote.getAddress()))
                : Optional.empty();
    }
}
