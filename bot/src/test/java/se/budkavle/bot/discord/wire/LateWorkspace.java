package se.budkavle.bot.discord.wire;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import se.budkavle.bot.chat.Workspace;

/** Creates a workspace for a Discord adapter that is itself created only afterwards. */
public final class LateWorkspace {

    private LateWorkspace() {}

    /**
     * @param adapter returns the adapter's connection once there is one
     * @param nanos the monotonic clock by which members are remembered
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
            public ServedWorkspace served() {
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
