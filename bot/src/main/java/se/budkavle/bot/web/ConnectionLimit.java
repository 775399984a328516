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
 * Closes a new connection at once if its client address has too many already, so that no client takes all that the
 * server has. Trusted proxies have as many as there are, because all their readers share them.
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

    /** Returns the key of the client's address. Returns empty for trusted proxies and for connections that ended. */
    private Optional<String> client(SocketChannel channel) throws IOException {
        return channel.getRemoteAddress() instanceof InetSocketAddress remote && !clients.isProxy(remote.getAddress())
                ? Optional.of(ClientAddress.key(remote.getAddress()))
                : Optional.empty();
    }
}
