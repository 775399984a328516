package se.budkavle.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Starts the local imitation of Discord from the command line and prints its addresses and the bot's token. The
 * optional arguments are {@code [port [state file]]}.
 */
public final class SandboxApplication {

    private static final int USUAL_PORT = 8080;
    private static final Seed SMALL = new Seed(
            "Sandbox",
            "sv-SE",
            List.of(new SeedCategory(
                    "general", "General", List.of(new SeedChannel("general", "general", "For everything")))),
            List.of(
                    new SeedPerson("administrator", "Administrator", "administrator", "sv-SE", null, true, List.of()),
                    new SeedPerson("member", "Member", "member", "sv-SE", null, false, List.of()),
                    new SeedPerson("guest", "Guest", "guest", "en-US", null, false, List.of())));

    private SandboxApplication() {}

    public static void main(String[] arguments) throws InterruptedException {
        SandboxSettings settings =
                SandboxSettings.of(SMALL).withPort(arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_PORT);
        if (arguments.length > 1) {
            settings = settings.withStateFile(Path.of(arguments[1]));
        }
        Sandbox sandbox = Sandbox.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        System.out.println("Page:  " + sandbox.address());
        System.out.println("API:   " + sandbox.api());
        System.out.println("Mail:  smtp://127.0.0.1:" + sandbox.mailPort());
        System.out.println("Token: " + sandbox.token());
        new CountDownLatch(1).await();
    }
}
