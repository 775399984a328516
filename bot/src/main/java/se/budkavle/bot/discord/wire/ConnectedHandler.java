package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the invitation link and registers the commands each time the bot has connected; retries until they are registered. */
public class ConnectedHandler implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConnectedHandler.class);
    private static final int PAUSE_SECONDS = 60;

    private final DiscordSettings settings;
    private final CommandRegistrar registration;
    private final AtomicBoolean invited = new AtomicBoolean();
    private final CompletableFuture<Void> registered = new CompletableFuture<>();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        var one = new Thread(work, "discord-arrival");
        one.setDaemon(true);
        return one;
    });

    public ConnectedHandler(DiscordSettings settings, CommandRegistrar registration) {
        this.settings = settings;
        this.registration = registration;
    }

    /** Starts the work; also after each reconnection, because another version of the bot may have registered its commands meanwhile. */
    public void at(ConnectionState line) {
        in(0, line);
    }

    /** Runs the task once, as soon as the bot's commands are registered; immediately if they are. */
    public void onceRegistered(Runnable work) {
        registered.thenRun(work).exceptionally(failure -> {
            log.error("What was to follow the registration of the commands failed", failure);
            return null;
        });
    }

    private void in(int seconds, ConnectionState line) {
        try {
            thread.schedule(() -> arrived(line), seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException over) {
            log.debug("The bot ends: the workspace is not told of the commands any more");
        }
    }

    private void arrived(ConnectionState line) {
        var application = line.application();
        if (application.isEmpty()) {
            return;
        }
        // The sandbox needs no invitation, because the bot is a member from the start.
        if (settings.isDiscordItself() && !invited.getAndSet(true)) {
            log.info("Invitation: {}", InvitationLink.to(application.get()));
        }
        var guild = line.guild();
        var several = line.served().undecided();
        if (!several.isEmpty()) {
            log.error("The bot is in {} workspaces and does nothing in any: set budkavle.discord.guild to the one that it serves, of {}",
                    several.size(), String.join(", ", several));
            return;
        }
        if (guild.isEmpty()) {
            log.warn("The bot is in no workspace{}: open the invitation", settings.guild().isEmpty() ? "" : " " + settings.guild());
            return;
        }
        try {
            registration.in(application.get(), guild.get());
            registered.complete(null);
        } catch (IOException e) {
            log.error("The workspace {} could not be told of the commands, next try in {} s: {}", guild.get(), PAUSE_SECONDS,
                    e.getMessage());
            in(PAUSE_SECONDS, line);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
