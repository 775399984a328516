package se.budkavle.bot.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.javacord.api.entity.channel.TextChannel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import se.budkavle.bot.chat.SandboxVisitor;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;
import se.budkavle.sandbox.SeedPerson;
import se.budkavle.sandbox.workspace.BotLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Starts the local Discord imitation (sandbox) with two people and a bot that uses Javacord without the adapter. */
abstract class PlainJavacordTestBase {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    static Sandbox sandbox;
    static PlainJavacordBot bot;
    static SandboxVisitor swede;
    static SandboxVisitor guest;
    static String climate;

    @BeforeAll
    static void logIn() {
        // Gives every second gateway event an unknown type, and shortens the window of the channels' rate limits to one
        // second.
        var limits = JsonNodeFactory.instance
                .objectNode()
                .put("strangeEvery", 2)
                .put("messageWindowMillis", 1_000)
                .put("renameWindowMillis", 1_000);
        sandbox = Sandbox.start(SandboxSettings.of(new Seed(
                        "Association",
                        "sv-SE",
                        List.of(new SeedCategory(
                                "environment",
                                "Environment",
                                List.of(
                                        new SeedChannel("climate", "climate", null),
                                        new SeedChannel("water", "water", null)))),
                        List.of(
                                new SeedPerson("member", "Member", "member", "sv-SE", null, false, List.of()),
                                new SeedPerson("guest", "Guest", "guest", "en-US", null, false, List.of()))))
                .withLimits(BotLimits.discords().with(limits)));
        swede = new SandboxVisitor(sandbox.address(), id(sandbox.personId("member")));
        guest = new SandboxVisitor(sandbox.address(), id(sandbox.personId("guest")));
        climate = id(sandbox.channelId("climate"));
        bot = PlainJavacordBot.in(sandbox.address(), sandbox.token());
    }

    @AfterAll
    static void logOut() {
        bot.close();
        sandbox.close();
    }

    @AfterEach
    void nobodyWasLeftWithoutAResponseAndNothingWasRefused() {
        assertThat(bot.failures().all()).isEmpty();
        assertThat(SandboxVisitor.read(sandbox.address(), "counters")
                        .path("didNotRespond")
                        .asInt())
                .isZero();
    }

    static TextChannel room(String key) {
        return bot.api().getTextChannelById(sandbox.channelId(key)).orElseThrow();
    }

    static void tell(Map<String, ?> faults) {
        SandboxVisitor.tell(sandbox.address(), "faults", faults);
    }

    static String content(JsonNode message) {
        return message.path("content").asString();
    }

    static String id(long id) {
        return Long.toUnsignedString(id);
    }
}
