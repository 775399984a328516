package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.Lifecycle;
import se.budkavle.storage.leader.Leadership;

/** Tests that only the leader among several instances of the bot is connected to Discord. */
class LeaderConnectionTest {

    private final List<String> log = new ArrayList<>();
    private volatile boolean leads;

    private final LeaderConnection connection = new LeaderConnection(
            new Leadership() {
                @Override
                public boolean isLeader() {
                    return leads;
                }

                @Override
                public boolean confirm() {
                    return leads;
                }

                @Override
                public void resign() {
                    note("resign");
                }

                @Override
                public boolean take(String interactionId) {
                    return leads;
                }

                @Override
                public int others() {
                    return 0;
                }
            },
            new Lifecycle() {
                @Override
                public void start() {
                    note("log in");
                }

                @Override
                public void stop() {
                    note("log out");
                }

                @Override
                public boolean isRunning() {
                    // The session has ended by itself, for example because Discord has refused the token.
                    return false;
                }
            });

    @Test
    void onlyTheLeadingInstanceIsLoggedIn() {
        connection.start();
        connection.check();
        assertThat(noted()).isEmpty();
        leads = true;
        await().until(() -> !noted().isEmpty());
        connection.check();
        assertThat(noted()).containsExactly("log in");
        leads = false;
        connection.check();
        assertThat(noted()).containsExactly("log in", "log out");
        leads = true;
        connection.check();
        connection.stop();
        connection.check();
        assertThat(noted()).containsExactly("log in", "log out", "log in", "log out", "resign");
    }

    private synchronized void note(String what) {
        log.add(what);
    }

    private synchronized List<String> noted() {
        return List.copyOf(log);
    }
}
