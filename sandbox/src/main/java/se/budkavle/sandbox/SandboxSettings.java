package se.budkavle.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.workspace.Applications;
import se.budkavle.sandbox.workspace.BotLimits;

/**
 * Settings for starting the local imitation of Discord. Port 0 selects any free port. Without a state file, nothing is
 * stored on disk. {@code limits} are the limits for bots, such as rate limits. {@code patience} is the maximum time in
 * which a bot must acknowledge an interaction: 3 seconds as on Discord, or longer for slow machines.
 */
public record SandboxSettings(
        int port,
        Seed seed,
        @Nullable Path stateFile,
        ZoneId zone,
        Duration latency,
        Duration patience,
        BotLimits limits,
        long botPermissions,
        @Nullable InitialView initialView) {

    private static final Duration DISCORDS = Duration.ofSeconds(3);

    public static SandboxSettings of(Seed seed) {
        return new SandboxSettings(
                0,
                seed,
                null,
                ZoneId.of("Europe/Stockholm"),
                Duration.ZERO,
                DISCORDS,
                BotLimits.discords(),
                Applications.DEFAULT_PERMISSIONS,
                null);
    }

    public SandboxSettings withPort(int other) {
        return new SandboxSettings(
                other, seed, stateFile, zone, latency, patience, limits, botPermissions, initialView);
    }

    public SandboxSettings withStateFile(Path file) {
        return new SandboxSettings(port, seed, file, zone, latency, patience, limits, botPermissions, initialView);
    }

    public SandboxSettings withZone(ZoneId other) {
        return new SandboxSettings(
                port, seed, stateFile, other, latency, patience, limits, botPermissions, initialView);
    }

    public SandboxSettings withLatency(Duration other) {
        return new SandboxSettings(port, seed, stateFile, zone, other, patience, limits, botPermissions, initialView);
    }

    public SandboxSettings withPatience(Duration other) {
        return new SandboxSettings(port, seed, stateFile, zone, latency, other, limits, botPermissions, initialView);
    }

    public SandboxSettings withLimits(BotLimits other) {
        return new SandboxSettings(port, seed, stateFile, zone, latency, patience, other, botPermissions, initialView);
    }

    /**
     * Sets the permission bits of the first application's bot. If the imitated Discord server is loaded from a state
     * file, the permissions in that file are used instead.
     */
    public SandboxSettings withBotPermissions(long other) {
        return new SandboxSettings(port, seed, stateFile, zone, latency, patience, limits, other, initialView);
    }

    /**
     * Sets what a first-time visitor of the web page sees: the person that the visitor acts as, the open channel and
     * the suggested commands.
     */
    public SandboxSettings withInitialView(InitialView other) {
        return new SandboxSettings(port, seed, stateFile, zone, latency, patience, limits, botPermissions, other);
    }
}
