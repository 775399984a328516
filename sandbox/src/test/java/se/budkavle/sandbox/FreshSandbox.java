package se.budkavle.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Each test of a subclass has a sandbox of its own, with a bot's way and the people's way into it. */
abstract class FreshSandbox {

    Sandbox sandbox;
    Web discord;
    Web people;

    @BeforeEach
    void openTheSandbox() {
        sandbox = Sandbox.start(SandboxSettings.of(Sample.SEED));
        discord = Web.discord(sandbox);
        people = Web.people(sandbox);
    }

    @AfterEach
    void closeTheSandbox() {
        sandbox.close();
    }
}
