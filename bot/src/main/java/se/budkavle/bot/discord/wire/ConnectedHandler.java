package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.schedule.DaemonThreadFactory;

/**
 * Registers the slash commands after each connection to Discord, and retries until they are registered. Logs the
 * invitation link after the first connection.
 */
public class ConnectedHandler implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConnectedHandler.class);
    private static final int PAUSE_SECONDS = 60;

    private final DiscordSettings settings;
    private final CommandRegistrar registrar;
    private final AtomicBoolean invited = new AtomicBoolean();
    private final CompletableFuture<Void> registered = new CompletableFuture<>();
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, new DaemonThreadFactory("discord-connected"));

    public ConnectedHandler(DiscordSettings settings, CommandRegistrar registrar) {
        this.settings = settings;
        this.registrar = registrar;
    }

    /**
     * Starts to register the commands. Called after each connection, because another version of the bot may have
     * registered other commands in the meantime.
     */
    public void connected(ConnectionState connection) {
        schedule(0, connection);
    }

    /**
     * Runs the task once, after the bot's commands have been registered. If the commands are already registered, runs
     * the task immediately.
     */
    public void onceRegistered(Runnable work) {
        registered.thenRun(work).exceptionally(failure -> {
            log.error("The task to run after the registration of the commands failed", failure);
            return null;
        });
    }

    private void schedule(int seconds, ConnectionState connection) {
        try {
            executor.schedule(() -> handle(connection), seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException over) {
            log.debug("The bot stops: the commands are not registered any more");
        }
    }

    private void handle(ConnectionState connection) {
        var application = connection.application();
        if (application.isEmpty()) {
            return;
        }
        // Logs no invitation link in the sandbox (the local imitation of Discord), because the bot is already a member
        // of the sandbox's server.
        if (settings.isDiscordItself() && !invited.getAndSet(true)) {
            log.info("Invitation: {}", InvitationLink.to(application.get()));
        }
        var guild = connection.guild();
        var several = connection.served().undecided();
        if (!several.isEmpty()) {
            log.error(
                    "The bot is in {} workspaces and does nothing in any: set budkavle.discord.guild to the one that it serves, of {}",
                    several.size(),
                    String.join(", ", several));
            return;
        }
        if (guild.isEmpty()) {
            log.warn(
                    "The bot is in no workspace{}: open the invitation",
                    settings.guild().isEmpty() ? "" : " " + settings.guild());
            return;
        }
        try {
            registrar.register(application.get(), guild.get());
            registered.complete(null);
        } catch (IOException e) {
            log.error(
                    "The commands could not be registered in server {}, next try in {} s: {}",
                    guild.get(),
                    PAUSE_SECONDS,
                    e.getMessage());
            schedule(PAUSE_SECONDS, connection);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
