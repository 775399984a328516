package se.budkavle.bot.discord.wire;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import se.budkavle.bot.chat.Workspace;

/**
 * Creates a workspace, the access to a server's channels and roles, before the Discord adapter that it uses is created.
 */
public final class LazyWorkspace {

    private LazyWorkspace() {}

    /**
     * Creates the workspace. {@code adapter} is called only when the connection is needed, because the adapter may not
     * exist yet.
     *
     * @param nanos the monotonic clock, in nanoseconds, that decides how long members stay cached
     */
    public static Workspace of(URI api, String token, Supplier<ConnectionState> adapter, LongSupplier nanos) {
        var rest =
                new RestClient(new DiscordSettings(token, api, "", DiscordSettings.Library.JDA), new GlobalRateLimit());
        var connection = new ConnectionState() {

            @Override
            public boolean connected() {
                return adapter.get().connected();
            }

            @Override
            public Optional<Duration> sinceLastEvent() {
                return adapter.get().sinceLastEvent();
            }

            @Override
            public ServerResolver served() {
                return adapter.get().served();
            }

            @Override
            public Optional<String> application() {
                return adapter.get().application();
            }

            @Override
            public boolean refused() {
                return adapter.get().refused();
            }
        };
        return new ChannelsAndRoles(rest, connection, new MemberLookup(rest, connection, nanos));
    }
}
