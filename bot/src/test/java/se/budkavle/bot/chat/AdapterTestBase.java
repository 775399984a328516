package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import se.budkavle.bot.discord.wire.ConnectionState;
import se.budkavle.bot.discord.wire.DiscordOutputFormat;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.discord.wire.LazyWorkspace;
import se.budkavle.bot.health.DatabaseOutageLog;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.testing.FormsInMemory;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.PlainTextOutputFormat;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;
import se.budkavle.sandbox.SeedPerson;
import se.budkavle.sandbox.workspace.BotLimits;
import tools.jackson.databind.JsonNode;

/**
 * The base class of tests that run with each Discord adapter. Starts the local Discord imitation (sandbox) with two
 * people and a bot that uses the adapter.
 */
public abstract class AdapterTestBase {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** A Discord adapter that is logging in or logged in. */
    public interface Adapter extends AutoCloseable {

        Chat chat();

        ConnectionState connection();

        /** Advances the adapter's monotonic clock. */
        void passTime(Duration time);

        @Override
        void close();
    }

    final ContractActs acts = new ContractActs();
    /**
     * The time of the monotonic clock, in nanoseconds. The clock decides how long the members of the server stay
     * cached.
     */
    final AtomicLong membersClock = new AtomicLong();

    Sandbox sandbox;
    URI address;
    Adapter adapter;
    SandboxVisitor swede;
    SandboxVisitor guest;
    String channel;

    /** Creates the adapter under test and logs it in to the Discord API at this address. */
    protected abstract Adapter connect(
            URI api, String token, CommandDispatcher desk, Phrasebook words, EmbedLayout layout);

    void logIn(BotLimits limits) {
        logIn(SandboxSettings.of(seed()).withLimits(limits), straight -> straight);
    }

    /**
     * Starts the local Discord imitation (sandbox) and logs the adapter in.
     *
     * @param proxy returns the address to which the adapter connects, given the imitation's own address
     */
    void logIn(SandboxSettings settings, UnaryOperator<URI> proxy) {
        sandbox = Sandbox.start(settings);
        address = sandbox.address();
        swede = new SandboxVisitor(address, id(sandbox.personId("coordinator")));
        guest = new SandboxVisitor(address, id(sandbox.personId("guest")));
        channel = id(sandbox.channelId("climate"));
        connect(proxy.apply(address));
    }

    /** Ends the adapter's session and begins another, in which the adapter knows nothing of the first. */
    void logInAnew() {
        adapter.close();
        connect(address);
    }

    private void connect(URI api) {
        var words = new Phrasebook(STOCKHOLM);
        adapter = connect(
                api,
                sandbox.token(),
                desk(acts, LazyWorkspace.of(address, sandbox.token(), () -> adapter.connection(), membersClock::get)),
                words,
                new EmbedLayout(words, new DiscordOutputFormat(STOCKHOLM), new PlainTextOutputFormat(STOCKHOLM)));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        adapter.connection().connected() && swede.commands().size() == 12);
    }

    void logOut() {
        adapter.close();
        sandbox.close();
    }

    /**
     * Returns a {@code CommandDispatcher}, the class that runs commands and buttons, with the test commands. Every
     * member of the server may use them.
     */
    static CommandDispatcher desk(ContractActs acts, Workspace workspace) {
        var noon = Clock.fixed(Instant.parse("2026-12-01T11:00:00Z"), ZoneOffset.UTC);
        var days = WorkingDays.of("se");
        return new CommandDispatcher(
                acts.commands(),
                List.of(acts),
                new PressRegistry(List.of(), List.of(acts)),
                new FormsInMemory(),
                new ServerMemberCheck(workspace),
                (right, caller) -> {},
                new TypedDate(noon, STOCKHOLM, days),
                new TypedTime(noon, STOCKHOLM, days, new Phrasebook(STOCKHOLM)),
                new DatabaseOutageLog(noon));
    }

    static Seed seed() {
        return new Seed(
                "Association",
                "sv-SE",
                List.of(new SeedCategory(
                        "environment",
                        "Environment",
                        List.of(new SeedChannel("climate", "climate", null), new SeedChannel("water", "water", null)))),
                List.of(
                        new SeedPerson(
                                "coordinator", "Samordnare miljö", "coordinator", "sv-SE", null, true, List.of()),
                        new SeedPerson("guest", "Guest", "guest", "en-US", null, false, List.of())));
    }

    /** Posts a message with four buttons and returns its id. */
    String post(String reference) {
        return adapter.chat()
                .post(
                        channel,
                        Post.of(reference, page("A post"))
                                .with(
                                        Button.main("contract:press:1", Phrase.words("Press")),
                                                Button.main("contract:press:7", Phrase.words("Seven")),
                                        Button.plain("contract:open", Phrase.words("Form")),
                                                Button.plain("contract:slowform", Phrase.words("Slow form"))));
    }

    CalendarEvent event(String reference, String title, int daysAhead) {
        var starts = sandbox.clock().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(daysAhead));
        return new CalendarEvent(
                reference, title, starts, starts.plus(Duration.ofHours(2)), "Härnösand", Phrase.words("Vi ses"));
    }

    static Page page(String words) {
        return Page.of(null).line(Phrase.words(words));
    }

    static void assertFails(ChatFailure.Kind kind, ThrowingCallable call) {
        var failure = catchThrowableOfType(ChatFailure.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
    }

    int didNotRespond() {
        return SandboxVisitor.read(address, "counters").path("didNotRespond").asInt();
    }

    void faults(Map<String, ?> faults) {
        SandboxVisitor.tell(address, "faults", faults);
    }

    String file(JsonNode attachment) {
        return new String(
                SandboxVisitor.download(address, attachment.path("url").asString()), StandardCharsets.UTF_8);
    }

    static JsonNode message(JsonNode outcome) {
        return outcome.path("message");
    }

    static String id(JsonNode any) {
        return any.path("id").asString();
    }

    static String id(long id) {
        return Long.toUnsignedString(id);
    }

    /**
     * Waits until the bot's reply has replaced the bot's acknowledgement, and returns the reply. On a slow machine, the
     * bot may acknowledge any command before replying.
     */
    JsonNode answer(SandboxVisitor visitor, JsonNode outcome) {
        assertThat(outcome.path("kind").asString()).isNotEqualTo("failed");
        var first = message(outcome);
        var where = first.path("channelId").asString();
        await().atMost(PATIENCE)
                .until(() -> !visitor.sees(where, id(first)).path("thinking").asBoolean());
        return visitor.sees(where, id(first));
    }

    String said(SandboxVisitor visitor, JsonNode outcome) {
        return text(answer(visitor, outcome));
    }

    /**
     * Returns the content of a message and the texts of its embeds. The argument is the message, or a response that
     * contains it.
     */
    static String text(JsonNode any) {
        var message = any.has("message") ? any.path("message") : any;
        var text = new StringBuilder(message.path("content").asString(""));
        for (var embed : message.path("embeds")) {
            text.append('\n')
                    .append(embed.path("title").asString(""))
                    .append('\n')
                    .append(embed.path("description").asString(""));
            embed.path("fields")
                    .forEach(field ->
                            text.append('\n').append(field.path("value").asString("")));
        }
        return text.toString();
    }
}
