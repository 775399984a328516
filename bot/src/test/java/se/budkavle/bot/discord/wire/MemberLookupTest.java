package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.SandboxVisitor;

/**
 * Tests how the bot asks Discord whether a person is a member of the server, and how long the bot caches the response.
 */
class MemberLookupTest {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final TestServer server = new TestServer();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final MemberLookup members = new MemberLookup(server.rest(), server, nanos::get);
    private final String one = server.person("one");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPersonWhoHasLeftTheServerIsNoLongerAMember() {
        assertThat(members.isMember(one)).isTrue();
        SandboxVisitor.delete(server.address(), "people/" + server.person("two"));
        assertThat(members.isMember(server.person("two"))).isFalse();
    }

    @Test
    void anUnknownAccountIsNotAMember() {
        assertThat(members.isMember("123456789012345678")).isFalse();
    }

    @Test
    void membershipIsCachedForTenMinutes() {
        members.isMember(one);
        SandboxVisitor.delete(server.address(), "people/" + one);
        pass(REMEMBERED.minusNanos(1));
        assertThat(members.isMember(one)).isTrue();
        pass(Duration.ofNanos(1));
        assertThat(members.isMember(one)).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(members.isMember(one)).isFalse();
    }

    @Test
    void whileDiscordFailsACachedMemberStillCountsAsAMember() {
        members.isMember(one);
        pass(REMEMBERED);
        server.goesWrong(Map.of("failNext", 1));
        assertThat(members.isMember(one)).isTrue();
        SandboxVisitor.delete(server.address(), "people/" + one);
        assertThat(members.isMember(one)).as("asked again at the next press").isFalse();
    }

    @Test
    void whileDiscordFailsCheckingAPersonWhoIsNotCachedFailsAsRetryable() {
        server.goesWrong(Map.of("failNext", 1));
        assertThatThrownBy(() -> members.isMember(one))
                .isInstanceOfSatisfying(
                        ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.LATER));
        assertThat(members.isMember(one)).isTrue();
    }

    @Test
    void aPersonWhoHasLeftIsRemovedFromTheCache() {
        members.isMember(one);
        pass(REMEMBERED);
        SandboxVisitor.delete(server.address(), "people/" + one);
        assertThat(members.isMember(one)).isFalse();
        server.goesWrong(Map.of("failNext", 1));
        assertThatThrownBy(() -> members.isMember(one)).isInstanceOf(ChatFailure.class);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
