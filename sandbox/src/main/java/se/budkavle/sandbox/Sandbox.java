package se.budkavle.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.gateway.Gateway;
import se.budkavle.sandbox.http.ServiceDispatcher;
import se.budkavle.sandbox.http.StaticFiles;
import se.budkavle.sandbox.mail.MailServer;
import se.budkavle.sandbox.page.LiveUpdates;
import se.budkavle.sandbox.page.PageApi;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.FileUrls;
import se.budkavle.sandbox.rest.AttachmentService;
import se.budkavle.sandbox.rest.RestApi;
import se.budkavle.sandbox.workspace.Emails;
import se.budkavle.sandbox.workspace.SandboxClock;
import se.budkavle.sandbox.workspace.StateFile;
import se.budkavle.sandbox.workspace.Workspace;

/**
 * A local imitation of Discord for tests and trials. Only programs on this machine can connect to the imitation. The
 * imitation has one Discord server, which the code calls workspace.
 */
public final class Sandbox implements AutoCloseable {

    private static final String FIRST_APPLICATION = "Budkavle";

    private final ScheduledThreadPoolExecutor timer;
    private final ScheduledThreadPoolExecutor writer;
    private final SandboxClock clock;
    private final Workspace workspace;
    private final @Nullable StateFile stateFile;
    private final WebServer server;
    private final MailServer mail;

    private Sandbox(SandboxSettings settings) {
        timer = oneThread("sandbox-timer");
        writer = oneThread("sandbox-writer");
        clock = new SandboxClock(Clock.systemUTC(), settings.zone());
        workspace = new Workspace(settings.seed().name(), settings.seed().locale(), clock, timer, settings.patience());
        stateFile = settings.stateFile() == null ? null : new StateFile(settings.stateFile(), workspace, writer);
        if (stateFile != null) {
            stateFile.restore();
        }
        workspace.guarded(() -> {
            if (workspace.applications().all().isEmpty()) {
                workspace.applications().add(FIRST_APPLICATION, settings.botPermissions());
            }
            settings.seed().addTo(workspace);
            workspace.limits(settings.limits());
            workspace.faults().latencyMillis((int) settings.latency().toMillis());
        });
        if (stateFile != null) {
            stateFile.follow();
        }
        DiscordJsonWriters discordJson =
                DiscordJsonWriters.of(workspace, () -> address().toString());
        ServiceDispatcher front = new ServiceDispatcher()
                .service(RestApi.PREFIX, new RestApi(workspace, discordJson, timer))
                .service(
                        FileUrls.PREFIX,
                        new AttachmentService(workspace, discordJson.messages().files()))
                .service(
                        PageApi.PREFIX,
                        new PageApi(
                                workspace,
                                discordJson,
                                settings.initialView() == null
                                        ? null
                                        : settings.initialView().json()))
                .service("/", new StaticFiles());
        server = new WebServer(
                settings.port(),
                front,
                new Gateway(workspace, discordJson, timer),
                new LiveUpdates(workspace, discordJson, timer),
                workspace.faults());
        mail = new MailServer(workspace);
    }

    private static ScheduledThreadPoolExecutor oneThread(String name) {
        return new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts a local imitation of Discord. Throws an {@code UncheckedIOException} if the port is in use. */
    public static Sandbox start(SandboxSettings settings) {
        Sandbox sandbox = new Sandbox(settings);
        try {
            sandbox.server.start();
            sandbox.mail.start();
        } catch (IOException notStarted) {
            sandbox.timer.shutdownNow();
            sandbox.writer.shutdownNow();
            throw new UncheckedIOException(notStarted);
        }
        return sandbox;
    }

    /**
     * Returns the address of the web page on which people use the imitated Discord. The imitated REST API is below this
     * address, at `/api/v10`.
     */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Returns the base address of the imitated REST API of Discord. */
    public URI api() {
        return address().resolve("/api/v10/");
    }

    /**
     * Returns the WebSocket address of the imitated gateway of Discord. The endpoint `GET /api/v10/gateway/bot` returns
     * this gateway address too, with the host name that the request used.
     */
    public URI gateway() {
        return URI.create("ws://127.0.0.1:" + server.port() + "/gateway");
    }

    /**
     * Returns the port of the SMTP server, which receives the emails to the people of the imitated Discord. The server
     * listens only on the loopback address.
     */
    public int mailPort() {
        return mail.port();
    }

    /**
     * Returns the domain of the email addresses that the people of the imitated Discord have. The part of an address
     * before the @ sign is the person's username.
     */
    public static String mailDomain() {
        return Emails.DOMAIN;
    }

    /** Returns the token with which the first application's bot logs in. */
    public String token() {
        return workspace.guarded(() -> workspace.applications().first().token());
    }

    /** Returns the id of the first application. The bot's user id equals the id of its application. */
    public long applicationId() {
        return workspace.guarded(() -> workspace.applications().first().id());
    }

    public long workspaceId() {
        return workspace.id();
    }

    public long channelId(String key) {
        return Seed.idOf(Seed.CHANNEL, key);
    }

    public long personId(String key) {
        return Seed.idOf(Seed.PERSON, key);
    }

    public SandboxClock clock() {
        return clock;
    }

    /**
     * Sets a callback that returns the due time of the bot's next task. The sandbox's web page uses this time to move
     * the clock forward to the task.
     */
    public void onNextDue(Supplier<Optional<Instant>> source) {
        clock.nextDueFrom(source);
    }

    @Override
    public void close() {
        mail.stop();
        server.stop();
        timer.shutdownNow();
        writer.shutdownNow();
        if (stateFile != null) {
            stateFile.save();
        }
    }
}
