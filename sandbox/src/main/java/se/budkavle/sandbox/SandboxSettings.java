package se.budkavle.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import se.budkavle.sandbox.workspace.Applications;
import se.budkavle.sandbox.workspace.Limits;

/**
 * How a sandbox is started; port 0 takes any free one; without a state file nothing outlives the process.
 * {@code limits} is how much a bot may do; {@code patience} is how long a person waits for a first answer: Discord's 3 s, more only on a machine that is too slow for that.
 */
public record SandboxSettings(int port, Seed seed, Path stateFile, ZoneId zone, Duration latency, Duration patience,
                              Limits limits, long botPermissions, InitialView initialView) {

    private static final Duration DISCORDS = Duration.ofSeconds(3);

    public static SandboxSettings of(Seed seed) {
        return new SandboxSettings(0, seed, null, ZoneId.of("Europe/Stockholm"), Duration.ZERO, DISCORDS, Limits.discords(), Applications.USUAL, null);
    }

    public SandboxSettings withPort(int other) {
        return new SandboxSettings(other, seed, stateFile, zone, latency, patience, limits, botPermissions, initialView);
    }

    public SandboxSettings withStateFile(Path file) {
        return new SandboxSettings(port, seed, file, zone, latency, patience, limits, botPermissions, initialView);
    }

    public SandboxSettings withZone(ZoneId other) {
        return new SandboxSettings(port, seed, stateFile, other, latency, patience, limits, botPermissions, initialView);
    }

    public SandboxSettings withLatency(Duration other) {
        return new SandboxSettings(port, seed, stateFile, zone, other, patience, limits, botPermissions, initialView);
    }

    public SandboxSettings withPatience(Duration other) {
        return new SandboxSettings(port, seed, stateFile, zone, latency, other, limits, botPermissions, initialView);
    }

    public SandboxSettings withLimits(Limits other) {
        return new SandboxSettings(port, seed, stateFile, zone, latency, patience, other, botPermissions, initialView);
    }

    /** With what the first application's bot is invited to do, as the bits in an invitation; a kept workspace keeps what it has. */
    public SandboxSettings withBotPermissions(long other) {
        return new SandboxSettings(port, seed, stateFile, zone, latency, patience, limits, other, initialView);
    }

    /** With where the page opens, and what people there are expected to do. */
    public SandboxSettings withInitialView(InitialView other) {
        return new SandboxSettings(port, seed, stateFile, zone, latency, patience, limits, botPermissions, other);
    }
}
